#include "app/cli/checkreport.h"
#include "model/review/markdown.h"

#include <QCoreApplication>
#include <QTextStream>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

using namespace Markdown;

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
                  << plain(finding.consequence) << '\n';
            writeBlock(u"python"_s, finding.repair);
        }
        if (m_report.silenced.empty())
            return;
        m_out << "### " << tr("Silenced by %1").arg(code(m_report.silencedBy)) << "\n\n";
        for (const SilencedFinding& silenced : m_report.silenced)
            m_out << "- **" << silenced.finding.code << "** " << shown(silenced.finding.place) << ": "
                  << plain(silenced.reason) << '\n';
    }

private:
    static QString shown(const QString& place) { return place.isEmpty() ? tr("the database") : code(place); }

    /// Inside of the finding's list entry.
    void writeBlock(const QString& language, const QString& text)
    {
        if (text.isEmpty())
            return;
        m_out << '\n';
        for (const QString& line : block(text, language).trimmed().split(u'\n'))
            m_out << "  " << line << '\n';
        m_out << '\n';
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
        m_out << "- **" << finding.code << "** " << shown(finding.place) << ": "
              << plain(sentences.join(u' ')) << '\n';
        QStringList statements{finding.select, finding.sql};
        statements.removeAll(QString());
        writeBlock(u"sql"_s, statements.join(u'\n'));
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
