#include "app/cli/checkreport.h"
#include "app/cli/findingreport.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

class CheckText {
    Q_DECLARE_TR_FUNCTIONS(CheckText)

public:
    CheckText(const CheckReport& report, QTextStream& out)
        : m_report(report)
        , m_out(out)
    {
    }

    void run()
    {
        if (m_report.findings.empty() && m_report.mappers.empty() && m_report.silenced.empty()) {
            m_out << tr("Nothing stands out.") << '\n';
            return;
        }
        write(Severity::Error, tr("Errors"));
        write(Severity::Warning, tr("Warnings"));
        write(Severity::Note, tr("Notes"));
        if (!m_report.mappers.empty() && !m_report.findings.empty())
            m_out << tr("SQLAlchemy's models") << "\n\n";
        for (const MapperFinding& finding : m_report.mappers)
            writeText(m_out, finding, {});
        if (!m_report.mappers.empty())
            m_out << '\n';
        m_out << tr("Found: %1.").arg(countsText(m_report)) << '\n';
        if (!m_report.silenced.empty())
            m_out << tr("Silenced by %1: %2.")
                         .arg(m_report.silencedBy, QString::number(m_report.silenced.size()))
                  << '\n';
    }

private:
    void write(Severity severity, const QString& heading)
    {
        bool isFirst = true;
        visitShort(
            m_report, severity,
            [&](const Finding& finding) {
                if (std::exchange(isFirst, false))
                    m_out << heading << "\n\n";
                write(finding);
            },
            [&](const QString& code, qint64 number) {
                m_out << tr("And %n more of [%1]; --all lists them.", nullptr, static_cast<int>(number))
                             .arg(code)
                      << "\n\n";
            });
    }

    void write(const Finding& finding)
    {
        m_out << (finding.place.isEmpty() ? tr("The database") : finding.place) << " [" << finding.code
              << "]\n";
        for (const QString& sentence : {finding.evidence, finding.consequence, finding.repair})
            if (!sentence.isEmpty())
                m_out << "  " << sentence << '\n';
        for (const QString& sql : {finding.select, finding.sql})
            for (const QString& line : sql.split(u'\n', Qt::SkipEmptyParts))
                m_out << "    " << line << '\n';
        m_out << '\n';
    }

    const CheckReport& m_report;
    QTextStream& m_out;
};

} // namespace

QByteArray checkText(const CheckReport& report)
{
    QByteArray text;
    QTextStream out(&text);
    CheckText(report, out).run();
    out.flush();
    return text;
}
