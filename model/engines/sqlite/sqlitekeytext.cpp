#include "model/engines/sqlite/sqlitekeytext.h"

#include "model/engines/sqlite/sqliteddl.h"
#include "model/engines/sqlite/sqlitetokenizer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Tokens, or characters, of a text: from `begin` to before `end`.
struct Span {
    size_t begin = 0;
    size_t end = 0;
};

/// A text without some of its tokens, and the spaces before them.
QString without(QString text, const std::vector<Token>& tokens, std::vector<Span> spans)
{
    std::ranges::sort(spans, std::ranges::greater(), &Span::begin);
    for (const Span& span : spans) {
        qsizetype begin = tokens[span.begin].begin;
        while (text[begin - 1] == u' ' || text[begin - 1] == u'\t')
            --begin;
        text.remove(begin, tokens[span.end - 1].end - begin);
    }
    return text;
}

/// Where one key stands.
class KeyPlace {
public:
    KeyPlace(const QString& sql, size_t reference)
        : m_sql(sql)
        , m_tokens(tokenize(sql))
        , m_declaration(readTableDeclaration(sql))
        , m_reference(m_declaration.references[reference])
        , m_keyword(tokenAt(m_reference.begin))
        , m_limit(reference + 1 < m_declaration.references.size()
                      ? tokenAt(m_declaration.references[reference + 1].begin)
                      : m_tokens.size())
        , m_behindActions(findBehindActions())
    {
        findDeferrals();
    }

    /// Where the parent, MATCH and the actions end. Nothing of deferrals() stands before.
    qsizetype endOfActions() const { return m_tokens[m_behindActions - 1].end; }

    const std::vector<Span>& deferrals() const { return m_deferrals; }

    /// The key without deferral: with CONSTRAINT and its name, FOREIGN KEY and its columns, and a comma before.
    std::vector<Span> declaration() const
    {
        size_t first = m_keyword;
        const bool isTableConstraint
            = m_tokens[first - 1].isPunctuation(u')') && beginsTableConstraint(first);
        if (first >= 2 && m_tokens[first - 2].isWord("CONSTRAINT"_L1))
            first -= 2;
        std::vector<Span> spans{{first, m_behindActions}};
        if (isTableConstraint && m_tokens[first - 1].isPunctuation(u',') && endsListItem())
            spans.push_back({first - 1, first});
        return spans;
    }

    QString without(const std::vector<Span>& spans) const { return ::without(m_sql, m_tokens, spans); }

private:
    size_t tokenAt(qsizetype begin) const
    {
        return static_cast<size_t>(std::ranges::find(m_tokens, begin, &Token::begin) - m_tokens.begin());
    }

    bool is(size_t token, QLatin1StringView word) const
    {
        return token < m_tokens.size() && m_tokens[token].isWord(word);
    }

    size_t findBehindActions() const
    {
        size_t next = m_keyword;
        while (m_tokens[next].end < m_reference.end)
            ++next;
        ++next;
        for (;;) {
            if (is(next, "MATCH"_L1))
                next += 2;
            else if (is(next, "ON"_L1))
                next += is(next + 2, "SET"_L1) || is(next + 2, "NO"_L1) ? 4 : 3;
            else
                return next;
        }
    }

    void findDeferrals()
    {
        int depth = 1;
        for (size_t i = m_behindActions; i < m_limit && depth > 0; ++i) {
            depth += m_tokens[i].isPunctuation(u'(') ? 1 : m_tokens[i].isPunctuation(u')') ? -1 : 0;
            if (depth != 1 || !is(i, "DEFERRABLE"_L1))
                continue;
            m_deferrals.push_back(
                {is(i - 1, "NOT"_L1) ? i - 1 : i, is(i + 1, "INITIALLY"_L1) ? i + 3 : i + 1});
        }
    }

    /// Whether FOREIGN KEY (columns) stands before `first`; moves it there.
    bool beginsTableConstraint(size_t& first) const
    {
        size_t open = first - 1;
        while (open > 0 && !m_tokens[open].isPunctuation(u'('))
            --open;
        if (open < 2 || !is(open - 1, "KEY"_L1) || !is(open - 2, "FOREIGN"_L1))
            return false;
        first = open - 2;
        return true;
    }

    /// SQLite takes constraints of a table without commas between them, but not the first one.
    bool endsListItem() const
    {
        size_t next = m_behindActions;
        for (const Span& deferral : m_deferrals)
            if (deferral.begin == next)
                next = deferral.end;
        return next < m_tokens.size()
            && (m_tokens[next].isPunctuation(u',') || m_tokens[next].isPunctuation(u')'));
    }

    const QString& m_sql;
    std::vector<Token> m_tokens;
    TableDeclaration m_declaration;
    const TableDeclaration::Reference& m_reference;
    size_t m_keyword; ///< REFERENCES.
    size_t m_limit; ///< The next key's.
    size_t m_behindActions;
    std::vector<Span> m_deferrals;
};

} // namespace

QString withDeferral(const QString& sql, size_t reference, Deferral deferral)
{
    const KeyPlace key(sql, reference);
    QString text = key.without(key.deferrals());
    if (deferral != Deferral::NotDeferrable)
        text.insert(key.endOfActions(), u' ' + sqlWords(deferral));
    return text;
}

QString withoutReference(const QString& sql, size_t reference)
{
    const KeyPlace key(sql, reference);
    std::vector<Span> spans = key.deferrals();
    std::ranges::copy(key.declaration(), std::back_inserter(spans));
    return key.without(spans);
}

QString withConstraint(const QString& sql, const QString& constraint)
{
    int depth = 0;
    for (const Token& token : tokenize(sql)) {
        if (token.isPunctuation(u'('))
            ++depth;
        if (token.isPunctuation(u')') && --depth == 0)
            return sql.first(token.begin) + u", "_s + constraint + sql.sliced(token.begin);
    }
    Q_UNREACHABLE();
}

QString withoutNotNull(const QString& sql, const QString& column)
{
    const std::vector<Token> tokens = tokenize(sql);
    const auto is = [&](size_t token, QLatin1StringView word) {
        return token < tokens.size() && tokens[token].isWord(word);
    };
    std::vector<Span> spans;
    bool isColumn = false; // What stands here is of the column.
    int depth = 0;
    for (size_t i = 0; i + 1 < tokens.size(); ++i) {
        depth += tokens[i].isPunctuation(u'(') ? 1 : tokens[i].isPunctuation(u')') ? -1 : 0;
        if (depth != 1) // An expression, or the length of a type.
            continue;
        if (tokens[i].isPunctuation(u'(') || tokens[i].isPunctuation(u','))
            isColumn = tokens[i + 1].text.compare(column, Qt::CaseInsensitive) == 0;
        if (!isColumn || !is(i, "NOT"_L1) || !is(i + 1, "NULL"_L1))
            continue;
        const bool isNamed = is(i - 2, "CONSTRAINT"_L1);
        spans.push_back(
            {isNamed ? i - 2 : i, is(i + 2, "ON"_L1) && is(i + 3, "CONFLICT"_L1) ? i + 5 : i + 2});
    }
    return without(sql, tokens, spans);
}

QString withTableName(const QString& sql, const QString& name)
{
    const TableDeclaration declaration = readTableDeclaration(sql);
    const QString rest = sql.sliced(declaration.nameEnd);
    const bool isApart = rest.startsWith(u'(') || rest.front().isSpace();
    return sql.first(declaration.nameBegin) + name + (isApart ? QString() : u" "_s) + rest;
}

QString withoutQualifiers(const QString& sql, const QString& table)
{
    constexpr int InsideExpression = 2;
    const std::vector<Token> tokens = tokenize(sql);
    QString text;
    qsizetype copied = 0;
    int depth = 0;
    for (size_t i = 0; i + 1 < tokens.size(); ++i) {
        depth += tokens[i].isPunctuation(u'(') ? 1 : tokens[i].isPunctuation(u')') ? -1 : 0;
        const bool isName = tokens[i].kind == TokenKind::Word || tokens[i].kind == TokenKind::QuotedName;
        if (depth < InsideExpression || !isName || !tokens[i + 1].isPunctuation(u'.')
            || tokens[i].text.compare(table, Qt::CaseInsensitive) != 0)
            continue;
        text += sql.sliced(copied, tokens[i].begin - copied);
        copied = tokens[i + 1].end;
    }
    return text + sql.sliced(copied);
}
