#include "model/plan/scripttokens.h"

#include "model/job/error.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ScriptTokens)
};

bool isNameStart(QChar c)
{
    return c.isLetter() || c == u'_' || c.isSurrogate();
}

class Cutter {
public:
    Cutter(const QString& script, const ScriptSyntax& syntax)
        : m_script(script)
        , m_syntax(syntax)
    {
    }

    std::vector<ScriptPart> run()
    {
        while (m_at < m_script.size())
            step();
        endPart();
        return std::move(m_parts);
    }

private:
    QChar at(qsizetype offset = 0) const
    {
        return m_at + offset < m_script.size() ? m_script[m_at + offset] : QChar();
    }

    bool startsWith(QStringView text) const { return QStringView(m_script).sliced(m_at).startsWith(text); }

    [[noreturn]] void failUnfinished(qsizetype begin) const
    {
        throw RequestError(
            Texts::tr("Line %1: a quote or comment begins here that does not end.").arg(lineAt(begin)));
    }

    int lineAt(qsizetype position) const
    {
        return 1 + static_cast<int>(QStringView(m_script).first(position).count(u'\n'));
    }

    void step()
    {
        const QChar c = at();
        if (c.isSpace()) {
            ++m_at;
        } else if (skipComment()) {
            return;
        } else if (c == u';') {
            endPart();
            ++m_at;
        } else if (c == u'\'' || (c == u'"' && m_syntax.areDoubleQuotesText)) {
            quoted(ScriptToken::Kind::Text, c, m_syntax.hasBackslashes);
        } else if (m_syntax.hasEscapeStrings && (c == u'E' || c == u'e') && at(1) == u'\'') {
            ++m_at;
            quoted(ScriptToken::Kind::Text, u'\'', true);
        } else if (c == u'"' || (c == u'`' && m_syntax.hasBackticks)) {
            quoted(ScriptToken::Kind::QuotedName, c, false);
        } else if (c == u'[' && m_syntax.hasBrackets) {
            quoted(ScriptToken::Kind::QuotedName, u']', false);
        } else if (c == u'$' && m_syntax.hasDollarQuotes && dollarQuoted()) {
            return;
        } else if (isNameStart(c)) {
            word();
        } else {
            add(ScriptToken::Kind::Symbol, m_at, m_at + 1, c);
        }
    }

    bool skipComment()
    {
        // MySQL and MariaDB want a space behind the dashes: 5--1 is 6 there.
        const bool isDashes
            = startsWith(u"--") && (!m_syntax.hasHashComments || at(2).isNull() || at(2).isSpace());
        if (isDashes || (m_syntax.hasHashComments && at() == u'#')) {
            const qsizetype end = m_script.indexOf(u'\n', m_at);
            m_at = end < 0 ? m_script.size() : end;
            return true;
        }
        if (!startsWith(u"/*"))
            return false;
        const qsizetype begin = m_at;
        int depth = 0;
        do {
            if (m_at >= m_script.size())
                failUnfinished(begin);
            const bool isStart = startsWith(u"/*") && (depth == 0 || m_syntax.hasNestedComments);
            const bool isEnd = startsWith(u"*/");
            depth += isStart ? 1 : isEnd ? -1 : 0;
            m_at += isStart || isEnd ? 2 : 1;
        } while (depth > 0);
        return true;
    }

    void quoted(ScriptToken::Kind kind, QChar quote, bool hasBackslashes)
    {
        const qsizetype begin = m_at++;
        QString text;
        while (true) {
            if (m_at >= m_script.size())
                failUnfinished(begin);
            if (hasBackslashes && at() == u'\\') {
                ++m_at;
            } else if (at() == quote) {
                if (at(1) != quote)
                    break;
                ++m_at;
            }
            text += at();
            ++m_at;
        }
        add(kind, begin, m_at + 1, text);
    }

    bool dollarQuoted()
    {
        qsizetype i = 1;
        while (isNameStart(at(i)) || (i > 1 && at(i).isDigit()))
            ++i;
        if (at(i) != u'$')
            return false;
        const QString tag = m_script.sliced(m_at, i + 1);
        const qsizetype begin = m_at;
        const qsizetype end = m_script.indexOf(tag, m_at + tag.size());
        if (end < 0)
            failUnfinished(begin);
        add(ScriptToken::Kind::Text, begin, end + tag.size(),
            m_script.sliced(begin + tag.size(), end - begin - tag.size()));
        return true;
    }

    void word()
    {
        qsizetype end = m_at;
        while (end < m_script.size()
               && (isNameStart(m_script[end]) || m_script[end].isDigit() || m_script[end] == u'$'))
            ++end;
        add(ScriptToken::Kind::Word, m_at, end, m_script.sliced(m_at, end - m_at));
    }

    void add(ScriptToken::Kind kind, qsizetype begin, qsizetype end, const QString& text)
    {
        if (m_part.tokens.empty())
            m_part.line = lineAt(begin);
        m_part.tokens.push_back({kind, text, begin, end});
        m_at = end;
    }

    void endPart()
    {
        if (!m_part.tokens.empty())
            m_parts.push_back(std::move(m_part));
        m_part = {};
    }

    const QString& m_script;
    const ScriptSyntax& m_syntax;
    qsizetype m_at = 0;
    ScriptPart m_part;
    std::vector<ScriptPart> m_parts;
};

} // namespace

std::vector<ScriptPart> cutScript(const QString& script, const ScriptSyntax& syntax)
{
    return Cutter(script, syntax).run();
}
