#include "model/engines/postgresql/postgresqlscript.h"

#include "model/engines/postgresql/postgresqlquoting.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype RowsOfInsert = 500;

class ScriptReader {
public:
    ScriptReader(const QString& script, const std::function<void(const ScriptStatement&)>& each)
        : m_script(script)
        , m_each(each)
    {
    }

    void run()
    {
        while (m_at < m_script.size())
            step();
        finish();
    }

private:
    QChar at(qsizetype offset = 0) const
    {
        return m_at + offset < m_script.size() ? m_script[m_at + offset] : QChar();
    }

    void step()
    {
        const QChar c = at();
        if (c == u'-' && at(1) == u'-')
            skipLine();
        else if (c == u'/' && at(1) == u'*')
            skipComment();
        else if (c == u'\\' && !m_isInside)
            skipLine();
        else if (c == u'\'')
            takeQuoted(c, isEscapeString());
        else if (c == u'"')
            takeQuoted(c, false);
        else if (c == u'$' && !isWordBefore())
            takeDollarQuoted();
        else if (c == u';' && m_depth == 0 && !m_isInBody) {
            ++m_at;
            finish();
        } else
            takeOther(c);
    }

    void take(qsizetype count)
    {
        if (!m_isInside) {
            m_isInside = true;
            m_line = m_lines + 1;
        }
        for (qsizetype i = 0; i < count && m_at < m_script.size(); ++i, ++m_at) {
            m_lines += m_script[m_at] == u'\n' ? 1 : 0;
            m_statement += m_script[m_at];
        }
    }

    void takeOther(QChar c)
    {
        if (c.isSpace() && !m_isInside) {
            m_lines += c == u'\n' ? 1 : 0;
            ++m_at;
            return;
        }
        if (c == u'(')
            ++m_depth;
        if (c == u')')
            --m_depth;
        if (!isWord(c)) {
            take(1);
            return;
        }
        qsizetype end = m_at;
        while (end < m_script.size() && isWord(m_script[end]))
            ++end;
        noteWord(m_script.mid(m_at, end - m_at).toUpper());
        take(end - m_at);
    }

    /// The body of a function in standard SQL holds semicolons: BEGIN ATOMIC … END.
    void noteWord(const QString& word)
    {
        if (word == "ATOMIC"_L1 && m_lastWord == "BEGIN"_L1)
            m_isInBody = true;
        else if (word == "END"_L1 && m_isInBody && m_cases == 0)
            m_isInBody = false;
        else if (m_isInBody && word == "CASE"_L1)
            ++m_cases;
        else if (m_isInBody && word == "END"_L1)
            --m_cases;
        m_lastWord = word;
    }

    static bool isWord(QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'$'; }
    bool isWordBefore() const { return m_at > 0 && isWord(m_script[m_at - 1]); }

    bool isEscapeString() const
    {
        return m_at > 0 && m_script[m_at - 1].toUpper() == u'E' && (m_at < 2 || !isWord(m_script[m_at - 2]));
    }

    void skipLine()
    {
        const qsizetype end = m_script.indexOf(u'\n', m_at);
        m_at = end < 0 ? m_script.size() : end;
    }

    void skipComment()
    {
        int depth = 0;
        do {
            if (at() == u'/' && at(1) == u'*') {
                ++depth;
                m_at += 2;
            } else if (at() == u'*' && at(1) == u'/') {
                --depth;
                m_at += 2;
            } else {
                m_lines += at() == u'\n' ? 1 : 0;
                ++m_at;
            }
        } while (depth > 0 && m_at < m_script.size());
        m_statement += u' ';
    }

    void takeQuoted(QChar quote, bool hasBackslashes)
    {
        qsizetype end = m_at + 1;
        while (end < m_script.size() && m_script[end] != quote)
            end += hasBackslashes && m_script[end] == u'\\' ? 2 : 1;
        take(end + 1 - m_at);
    }

    void takeDollarQuoted()
    {
        static const QRegularExpression tagPattern(uR"(\$([A-Za-z_]\w*)?\$)"_s);
        const auto match = tagPattern.match(m_script, m_at, QRegularExpression::NormalMatch,
                                            QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch()) {
            take(1);
            return;
        }
        const QString tag = match.captured();
        const qsizetype end = m_script.indexOf(tag, m_at + tag.size());
        take(end < 0 ? m_script.size() - m_at : end + tag.size() - m_at);
    }

    void finish()
    {
        const QString statement = std::exchange(m_statement, {}).trimmed();
        m_depth = 0;
        m_isInside = false;
        m_lastWord.clear();
        static const QRegularExpression copy(uR"(^COPY\s+(.*?)\s*(\([^()]*\))?\s+FROM\s+stdin\b)"_s,
                                             QRegularExpression::CaseInsensitiveOption
                                                 | QRegularExpression::DotMatchesEverythingOption);
        const auto match = copy.match(statement);
        if (match.hasMatch())
            readRows(match.captured(1), match.captured(2));
        else if (!statement.isEmpty() && !isEncoding(statement))
            m_each({statement, m_line});
    }

    /// The text is Unicode by now, whatever it was in the file.
    static bool isEncoding(const QString& statement)
    {
        return statement.startsWith("SET client_encoding"_L1, Qt::CaseInsensitive);
    }

    void readRows(const QString& table, const QString& columns)
    {
        QStringList rows;
        const auto write = [&] {
            if (!rows.isEmpty())
                m_each({u"INSERT INTO %1 %2 OVERRIDING SYSTEM VALUE VALUES %3"_s.arg(table, columns,
                                                                                     rows.join(u',')),
                        m_line});
            rows.clear();
        };
        skipLine();
        ++m_at;
        ++m_lines;
        while (m_at < m_script.size()) {
            const qsizetype from = m_at;
            skipLine();
            QString line = m_script.mid(from, m_at - from);
            if (line.endsWith(u'\r')) // COPY writes one within a text as \r.
                line.chop(1);
            ++m_at;
            ++m_lines;
            if (line == "\\."_L1)
                break;
            rows << row(line);
            if (rows.size() == RowsOfInsert)
                write();
        }
        write();
    }

    static QString row(const QString& line)
    {
        QStringList cells;
        for (const QString& cell : line.split(u'\t'))
            cells << (cell == "\\N"_L1 ? u"NULL"_s : PostgreSql::literal(unescaped(cell)));
        return u'(' + cells.join(u", "_s) + u')';
    }

    /// Source: https://www.postgresql.org/docs/15/sql-copy.html, "Text Format"
    static QString unescaped(const QString& cell)
    {
        if (!cell.contains(u'\\'))
            return cell;
        QString text;
        for (qsizetype i = 0; i < cell.size(); ++i) {
            if (cell[i] != u'\\' || i + 1 == cell.size()) {
                text += cell[i];
                continue;
            }
            const QChar next = cell[++i];
            const qsizetype control = u"bfnrtv"_s.indexOf(next);
            text += control < 0 ? next : u"\b\f\n\r\t\v"_s[control];
        }
        return text;
    }

    const QString& m_script;
    const std::function<void(const ScriptStatement&)>& m_each;
    qsizetype m_at = 0;
    int m_lines = 0; ///< That are behind.
    int m_line = 1; ///< Where the statement begins.
    QString m_statement;
    bool m_isInside = false; ///< Something of the statement is read.
    int m_depth = 0; ///< Of parentheses: rules hold statements in them.
    bool m_isInBody = false;
    int m_cases = 0; ///< Open ones in that body; they have an END, too.
    QString m_lastWord;
};

} // namespace

void readPostgreSqlScript(const QString& script, const std::function<void(const ScriptStatement&)>& each)
{
    ScriptReader(script, each).run();
}

bool isForgivenInScript(const QString& sqlState, const QString& message)
{
    // Sources: https://www.postgresql.org/docs/15/errcodes-appendix.html; 42704 undefined_object, 42P06
    // duplicate_schema, 42501 insufficient_privilege, 0A000 and 58P01 for extensions that are not installed.
    if (sqlState == "42704"_L1)
        return !message.contains("type \""_L1) || message.contains("role \""_L1);
    return sqlState == "42P06"_L1 || sqlState == "42501"_L1
        || (message.contains("extension"_L1) && (sqlState == "0A000"_L1 || sqlState == "58P01"_L1));
}
