#include "model/engines/mariadb/mariadbscript.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

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
    bool startsWith(QStringView text) const { return QStringView(m_script).sliced(m_at).startsWith(text); }

    void step()
    {
        const QChar c = m_script[m_at];
        if (isLineBegin() && isClientCommand())
            return;
        if (startsWith(m_delimiter)) {
            m_at += m_delimiter.size();
            finish();
        } else if (c == u'#' || isDashComment())
            skipLine();
        else if (startsWith(u"/*") && !startsWith(u"/*!") && !startsWith(u"/*M!"))
            skipComment();
        else if (c == u'\'' || c == u'"' || c == u'`')
            takeQuoted(c);
        else if (c.isSpace() && m_statement.isEmpty())
            skip(1);
        else
            take(1);
    }

    bool isLineBegin() const { return m_statement.isEmpty() && (m_at == 0 || m_script[m_at - 1] == u'\n'); }

    bool isDashComment() const
    {
        return startsWith(u"--") && (m_at + 2 >= m_script.size() || m_script[m_at + 2].isSpace());
    }

    bool isClientCommand()
    {
        static const QRegularExpression delimiter(uR"([ \t]*DELIMITER[ \t]+(\S+)[^\n]*)"_s,
                                                  QRegularExpression::CaseInsensitiveOption);
        const auto match = delimiter.match(m_script, m_at, QRegularExpression::NormalMatch,
                                           QRegularExpression::AnchorAtOffsetMatchOption);
        if (match.hasMatch()) {
            m_delimiter = match.captured(1);
            m_at = match.capturedEnd();
            return true;
        }
        if (m_script[m_at] != u'\\')
            return false;
        skipLine();
        return true;
    }

    void skip(qsizetype count)
    {
        for (qsizetype i = 0; i < count && m_at < m_script.size(); ++i, ++m_at)
            m_lines += m_script[m_at] == u'\n' ? 1 : 0;
    }

    void take(qsizetype count)
    {
        if (m_statement.isEmpty())
            m_line = m_lines + 1;
        m_statement += QStringView(m_script).sliced(m_at, std::min(count, m_script.size() - m_at));
        skip(count);
    }

    void skipLine()
    {
        const qsizetype end = m_script.indexOf(u'\n', m_at);
        m_at = end < 0 ? m_script.size() : end;
    }

    void skipComment()
    {
        const qsizetype end = m_script.indexOf(u"*/"_s, m_at + 2);
        skip(end < 0 ? m_script.size() - m_at : end + 2 - m_at);
    }

    void takeQuoted(QChar quote)
    {
        qsizetype end = m_at + 1;
        while (end < m_script.size() && m_script[end] != quote)
            end += quote != u'`' && m_script[end] == u'\\' ? 2 : 1;
        take(end + 1 - m_at);
    }

    void finish()
    {
        static const QRegularExpression newCollation(uR"(\butf8mb4_0900_\w+)"_s);
        QString statement = std::exchange(m_statement, {}).trimmed();
        if (!statement.isEmpty())
            m_each({statement.replace(newCollation, u"utf8mb4_unicode_520_ci"_s), m_line});
    }

    const QString& m_script;
    const std::function<void(const ScriptStatement&)>& m_each;
    QString m_delimiter = u";"_s;
    qsizetype m_at = 0;
    int m_lines = 0; ///< That are behind.
    int m_line = 1; ///< Where the statement begins.
    QString m_statement;
};

} // namespace

void readMariaDbScript(const QString& script, const std::function<void(const ScriptStatement&)>& each)
{
    ScriptReader(script, each).run();
}

bool isForgivenInMariaDbScript(int code)
{
    // Source: https://mariadb.com/kb/en/mariadb-error-code-reference/
    constexpr int NeedsPrivilege = 1227;
    constexpr int UnknownVariable = 1193;
    constexpr int ReadOnlyVariable = 1238;
    return code == NeedsPrivilege || code == UnknownVariable || code == ReadOnlyVariable;
}
