#include "model/engines/mariadb/mariadbcondition.h"

#include "model/job/error.h"

#include <QCoreApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

class ConditionCheck {
    Q_DECLARE_TR_FUNCTIONS(MariaDbCondition)

public:
    explicit ConditionCheck(QStringView sql)
        : m_rest(sql)
    {
    }

    void run()
    {
        while (!m_rest.isEmpty()) {
            if (skipComment())
                continue;
            const QChar c = m_rest.front();
            if (c == u'\'' || c == u'"' || c == u'`') {
                m_hasWords = true;
                skipQuoted(c);
                continue;
            }
            read(c);
            m_rest = m_rest.sliced(1);
        }
        if (m_depth != 0)
            failParentheses();
        if (!m_hasWords)
            throw RequestError(tr("The condition is empty; write 1 to select all rows."));
    }

private:
    void read(QChar c)
    {
        if (c == u';')
            throw RequestError(tr("The condition holds a “;”: give one condition, not statements."));
        if (c == u'(')
            ++m_depth;
        if (c == u')' && --m_depth < 0)
            failParentheses();
        m_hasWords |= !c.isSpace();
    }

    [[noreturn]] static void failParentheses()
    {
        throw RequestError(tr("The parentheses of the condition do not match."));
    }

    [[noreturn]] static void failUnfinished()
    {
        throw RequestError(tr("The condition has a quote or comment that does not end."));
    }

    bool skipComment()
    {
        const bool isDashes = m_rest.startsWith(u"--")
            && (m_rest.size() == 2 || m_rest[2].isSpace() || m_rest[2].category() == QChar::Other_Control);
        if (isDashes || m_rest.startsWith(u'#')) {
            const qsizetype end = m_rest.indexOf(u'\n');
            m_rest = end < 0 ? QStringView() : m_rest.sliced(end + 1);
            return true;
        }
        if (!m_rest.startsWith(u"/*"))
            return false;
        // What stands in /*! … */ runs in some versions of the server.
        if (m_rest.startsWith(u"/*!") || m_rest.startsWith(u"/*M!"))
            throw RequestError(tr("The condition holds a comment that some servers run; leave it out."));
        const qsizetype end = m_rest.indexOf(u"*/", 2);
        if (end < 0)
            failUnfinished();
        m_rest = m_rest.sliced(end + 2);
        return true;
    }

    /// A doubled quote is one quote. Whether a backslash escapes one is up to the session's SQL mode: no guess.
    void skipQuoted(QChar quote)
    {
        qsizetype i = 1;
        for (; i < m_rest.size(); ++i) {
            if (m_rest[i] == u'\\' && quote != u'`' && i + 1 < m_rest.size() && m_rest[i + 1] == quote)
                throw RequestError(
                    tr("The condition has a backslash before a quote: write the quote twice, or "
                       "the text as x'…'."));
            if (m_rest[i] == quote && i + 1 < m_rest.size() && m_rest[i + 1] == quote)
                ++i;
            else if (m_rest[i] == quote)
                break;
        }
        if (i >= m_rest.size())
            failUnfinished();
        m_rest = m_rest.sliced(i + 1);
    }

    QStringView m_rest;
    int m_depth = 0;
    bool m_hasWords = false;
};

} // namespace

void checkMariaDbCondition(const QString& sql)
{
    ConditionCheck(sql).run();
}
