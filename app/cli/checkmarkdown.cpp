#include "app/cli/checkreport.h"

#include <QCoreApplication>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class CheckMarkdown {
    Q_DECLARE_TR_FUNCTIONS(CheckMarkdown)

public:
    CheckMarkdown(const CheckReport& report, QTextStream& out)
        : m_report(report)
        , m_out(out)
    {
    }

    void run()
    {
        m_out << "## " << tr("Foreign keys (%1)").arg(countsText(m_report)) << "\n\n";
        write(Severity::Error, tr("Errors"));
        write(Severity::Warning, tr("Warnings"));
        write(Severity::Note, tr("Notes"));
        if (!m_report.mappers.empty())
            m_out << "### " << tr("SQLAlchemy's models") << "\n\n";
        for (const MapperFinding& finding : m_report.mappers) {
            m_out << "- **" << finding.code << "** " << code(finding.place) << ": "
                  << escaped(finding.consequence) << '\n';
            block(u"python"_s, finding.repair);
        }
        if (m_report.silenced.empty())
            return;
        m_out << "### " << tr("Silenced by %1").arg(code(m_report.silencedBy)) << "\n\n";
        for (const SilencedFinding& silenced : m_report.silenced)
            m_out << "- **" << silenced.finding.code << "** " << code(silenced.finding.place) << ": "
                  << escaped(silenced.reason) << '\n';
    }

private:
    /// Text that Markdown and its HTML take as it is.
    static QString escaped(const QString& text)
    {
        QString result;
        for (const QChar c : text) {
            if (u"\\`*_[]<>|#"_s.contains(c))
                result += u'\\';
            result += c;
        }
        return result;
    }

    /// Between more backticks than follow each other in it.
    static QString fence(const QString& text, qsizetype least)
    {
        qsizetype longest = 0;
        qsizetype run = 0;
        for (const QChar c : text) {
            run = c == u'`' ? run + 1 : 0;
            longest = std::max(longest, run);
        }
        return {std::max(longest + 1, least), u'`'};
    }

    static QString code(const QString& text)
    {
        if (text.isEmpty())
            return {};
        const QString mark = fence(text, 1);
        const QString space = text.contains(u'`') ? u" "_s : QString();
        return mark + space + text + space + mark;
    }

    void block(const QString& language, const QString& text)
    {
        if (text.isEmpty())
            return;
        const QString mark = fence(text, 3);
        m_out << "\n  " << mark << language << '\n';
        for (const QString& line : text.split(u'\n'))
            m_out << "  " << line << '\n';
        m_out << "  " << mark << "\n\n";
    }

    void write(Severity severity, const QString& heading)
    {
        bool isFirst = true;
        visitShort(
            m_report, severity,
            [&](const Finding& finding) {
                if (std::exchange(isFirst, false))
                    m_out << "### " << heading << "\n\n";
                write(finding);
            },
            [&](const QString& name, qint64 number) {
                m_out << "- " << tr("And %n more of **%1**.", nullptr, static_cast<int>(number)).arg(name)
                      << '\n';
            });
        if (!isFirst)
            m_out << '\n';
    }

    void write(const Finding& finding)
    {
        QStringList sentences{finding.evidence, finding.consequence, finding.repair};
        sentences.removeAll(QString());
        m_out << "- **" << finding.code << "** "
              << (finding.place.isEmpty() ? tr("the database") : code(finding.place)) << ": "
              << escaped(sentences.join(u' ')) << '\n';
        QStringList statements{finding.select, finding.sql};
        statements.removeAll(QString());
        block(u"sql"_s, statements.join(u'\n'));
    }

    const CheckReport& m_report;
    QTextStream& m_out;
};

} // namespace

QByteArray checkMarkdown(const CheckReport& report)
{
    QByteArray text;
    QTextStream out(&text);
    CheckMarkdown(report, out).run();
    out.flush();
    return text;
}
