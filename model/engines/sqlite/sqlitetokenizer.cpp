#include "model/engines/sqlite/sqlitetokenizer.h"

using namespace Qt::StringLiterals;

namespace {

bool isSpace(QChar c)
{
    return c == u' ' || (c >= u'\t' && c <= u'\r');
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// SQLite takes every character beyond ASCII as a letter.
bool isNameCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || isDigit(c) || c == u'_' || c == u'$'
        || c.unicode() >= 0x80;
}

class Tokenizer {
public:
    explicit Tokenizer(QStringView sql)
        : m_sql(sql)
    {
    }

    std::vector<Token> run()
    {
        while (m_position < m_sql.size())
            readOne();
        return std::move(m_tokens);
    }

private:
    QChar at(qsizetype position) const { return position < m_sql.size() ? m_sql[position] : QChar(); }

    void add(TokenKind kind, const QString& text, qsizetype end)
    {
        m_tokens.push_back({kind, text, m_position, end});
        m_position = end;
    }

    void addWhile(TokenKind kind, const auto& continues)
    {
        qsizetype end = m_position + 1;
        while (end < m_sql.size() && continues(m_sql[end]))
            ++end;
        add(kind, m_sql.sliced(m_position, end - m_position).toString(), end);
    }

    void readOne()
    {
        const QChar c = m_sql[m_position];
        if (isSpace(c))
            ++m_position;
        else if (c == u'-' && at(m_position + 1) == u'-')
            skipLineComment();
        else if (c == u'/' && at(m_position + 1) == u'*')
            skipBlockComment();
        else if (c == u'\'')
            readQuoted(TokenKind::Text, u'\'');
        else if (c == u'"' || c == u'`')
            readQuoted(TokenKind::QuotedName, c);
        else if (c == u'[')
            readBracketed();
        else if (isDigit(c) || (c == u'.' && isDigit(at(m_position + 1))))
            addWhile(TokenKind::Number, [](QChar next) { return isNameCharacter(next) || next == u'.'; });
        else if (isNameCharacter(c))
            addWhile(TokenKind::Word, isNameCharacter);
        else
            add(TokenKind::Punctuation, c, m_position + 1);
    }

    void skipLineComment()
    {
        const qsizetype newline = m_sql.indexOf(u'\n', m_position);
        m_position = newline < 0 ? m_sql.size() : newline + 1;
    }

    void skipBlockComment()
    {
        const qsizetype end = m_sql.indexOf("*/"_L1, m_position + 2);
        if (end < 0)
            add(TokenKind::Unfinished, {}, m_sql.size());
        else
            m_position = end + 2;
    }

    /// A doubled quote stands for itself.
    void readQuoted(TokenKind kind, QChar quote)
    {
        QString text;
        for (qsizetype i = m_position + 1; i < m_sql.size(); ++i) {
            if (m_sql[i] != quote)
                text += m_sql[i];
            else if (at(i + 1) == quote)
                text += m_sql[i++];
            else
                return add(kind, text, i + 1);
        }
        add(TokenKind::Unfinished, text, m_sql.size());
    }

    void readBracketed()
    {
        const qsizetype end = m_sql.indexOf(u']', m_position);
        if (end < 0)
            add(TokenKind::Unfinished, {}, m_sql.size());
        else
            add(TokenKind::QuotedName, m_sql.sliced(m_position + 1, end - m_position - 1).toString(),
                end + 1);
    }

    QStringView m_sql;
    qsizetype m_position = 0;
    std::vector<Token> m_tokens;
};

} // namespace

bool Token::isWord(QLatin1String keyword) const
{
    return kind == TokenKind::Word && text.compare(keyword, Qt::CaseInsensitive) == 0;
}

bool Token::isPunctuation(QChar c) const
{
    return kind == TokenKind::Punctuation && text == c;
}

std::vector<Token> tokenize(QStringView sql)
{
    return Tokenizer(sql).run();
}
