#include "model/engines/sqlite/sqliteddl.h"

#include "model/engines/sqlite/sqlitetokenizer.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

class DeclarationReader {
public:
    explicit DeclarationReader(const QString& sql)
        : m_sql(sql)
        , m_tokens(tokenize(sql))
    {
    }

    TableDeclaration run()
    {
        readName();
        int depth = 0;
        for (; m_next < m_tokens.size(); ++m_next) {
            if (token().isPunctuation(u'('))
                ++depth;
            else if (token().isPunctuation(u')'))
                --depth;
            else if (depth == 1)
                readWord();
        }
        return std::move(m_declaration);
    }

private:
    const Token& token(size_t ahead = 0) const
    {
        static const Token none;
        return m_next + ahead < m_tokens.size() ? m_tokens[m_next + ahead] : none;
    }

    /// The last token before the opening parenthesis is the table's name.
    void readName()
    {
        while (m_next < m_tokens.size() && !token(1).isPunctuation(u'('))
            ++m_next;
        m_declaration.nameBegin = token().begin;
        m_declaration.nameEnd = token().end;
        ++m_next;
    }

    void readWord()
    {
        if (token().isWord("CONSTRAINT"_L1)) {
            m_constraintName = token(1).text;
            ++m_next;
        } else if (token().isWord("REFERENCES"_L1)) {
            m_declaration.references.push_back(
                {std::exchange(m_constraintName, {}), Deferral::NotDeferrable, endOfParent(), token().begin});
            ++m_next; // The parent's name may look like any keyword.
        } else if (token().isWord("DEFERRABLE"_L1)) {
            readDeferral();
        } else if (token().isWord("CHECK"_L1)) {
            readCheck();
        } else if (token().isPunctuation(u',') || isOtherConstraint()) {
            m_constraintName.clear();
        }
    }

    /// Of the reference whose keyword is the next token.
    qsizetype endOfParent() const
    {
        size_t last = 1;
        if (token(2).isPunctuation(u'('))
            for (last = 3; m_next + last + 1 < m_tokens.size() && !token(last).isPunctuation(u')'); ++last) {
            }
        return token(last).end;
    }

    bool isOtherConstraint() const
    {
        static constexpr std::array Keywords{"PRIMARY"_L1, "NOT"_L1,     "NULL"_L1,      "UNIQUE"_L1,
                                             "DEFAULT"_L1, "COLLATE"_L1, "GENERATED"_L1, "AS"_L1};
        return !isActionOfReference()
            && std::ranges::any_of(Keywords, [&](QLatin1StringView word) { return token().isWord(word); });
    }

    /// SET NULL and SET DEFAULT belong to a reference.
    bool isActionOfReference() const { return m_next > 0 && m_tokens[m_next - 1].isWord("SET"_L1); }

    void readDeferral()
    {
        if (m_declaration.references.empty())
            return;
        Deferral& deferral = m_declaration.references.back().deferral;
        const bool isDeferred = token(1).isWord("INITIALLY"_L1) && token(2).isWord("DEFERRED"_L1);
        if (m_next > 0 && m_tokens[m_next - 1].isWord("NOT"_L1))
            deferral = Deferral::NotDeferrable;
        else
            deferral = isDeferred ? Deferral::InitiallyDeferred : Deferral::InitiallyImmediate;
    }

    void readCheck()
    {
        m_constraintName.clear();
        int depth = 0;
        const qsizetype begin = token(1).end;
        for (++m_next; m_next < m_tokens.size(); ++m_next) {
            if (token().isPunctuation(u'('))
                ++depth;
            else if (token().isPunctuation(u')') && --depth == 0)
                break;
        }
        m_declaration.checks.push_back(m_sql.mid(begin, token().begin - begin).trimmed());
    }

    const QString& m_sql;
    std::vector<Token> m_tokens;
    size_t m_next = 0;
    QString m_constraintName;
    TableDeclaration m_declaration;
};

/// The text of a term of an index without its COLLATE and sort order.
QString termText(const QString& sql, const std::vector<Token>& tokens, size_t first, size_t last)
{
    while (last > first + 1 && (tokens[last - 1].isWord("ASC"_L1) || tokens[last - 1].isWord("DESC"_L1)))
        --last;
    if (last > first + 2 && tokens[last - 2].isWord("COLLATE"_L1))
        last -= 2;
    return sql.mid(tokens[first].begin, tokens[last - 1].end - tokens[first].begin);
}

} // namespace

TableDeclaration readTableDeclaration(const QString& sql)
{
    return DeclarationReader(sql).run();
}

QString withAction(const QString& sql, size_t reference, TriggerEvent event, ReferentialAction action)
{
    const QLatin1StringView keyword = event == TriggerEvent::Update ? "UPDATE"_L1 : "DELETE"_L1;
    const qsizetype end = readTableDeclaration(sql).references[reference].end;
    QString changed = sql.first(end) + u" ON %1 %2"_s.arg(keyword, sqlWords(action));
    // What follows is ON …, MATCH name, or something that is no part of the reference.
    const QString rest = sql.sliced(end);
    const std::vector<Token> tokens = tokenize(rest);
    qsizetype copied = 0;
    for (size_t i = 0; i + 1 < tokens.size();) {
        const bool isOn = tokens[i].isWord("ON"_L1);
        if (!isOn && !tokens[i].isWord("MATCH"_L1))
            break;
        const bool hasTwoWords = isOn && i + 2 < tokens.size()
            && (tokens[i + 2].isWord("SET"_L1) || tokens[i + 2].isWord("NO"_L1));
        const size_t next = i + (isOn ? 3 : 2) + (hasTwoWords ? 1 : 0);
        if (isOn && tokens[i + 1].isWord(keyword)) {
            changed += rest.sliced(copied, tokens[i].begin - copied);
            copied = tokens[next - 1].end;
        }
        i = next;
    }
    return changed + rest.sliced(copied);
}

IndexDeclaration readIndexDeclaration(const QString& sql)
{
    const std::vector<Token> tokens = tokenize(sql);
    IndexDeclaration declaration;
    int depth = 0;
    size_t first = 0;
    for (size_t i = 0; i < tokens.size(); ++i) {
        const Token& token = tokens[i];
        if (token.isPunctuation(u'(') && ++depth == 1)
            first = i + 1;
        const bool endsList = token.isPunctuation(u')') && --depth == 0;
        if ((depth == 1 && token.isPunctuation(u',')) || endsList) {
            declaration.terms.push_back(termText(sql, tokens, first, i));
            first = i + 1;
        }
        if (endsList) {
            if (i + 1 < tokens.size() && tokens[i + 1].isWord("WHERE"_L1))
                declaration.predicate = sql.mid(tokens[i + 1].end).trimmed();
            break;
        }
    }
    return declaration;
}

TriggerEvent readTriggerEvent(const QString& sql)
{
    const std::vector<Token> tokens = tokenize(sql);
    constexpr size_t BehindName = 3; // CREATE TRIGGER name
    for (size_t i = BehindName; i < tokens.size(); ++i) {
        if (tokens[i].isWord("INSERT"_L1))
            return TriggerEvent::Insert;
        if (tokens[i].isWord("UPDATE"_L1))
            return TriggerEvent::Update;
        if (tokens[i].isWord("DELETE"_L1))
            break;
    }
    return TriggerEvent::Delete;
}
