#include "model/cascade/headline.h"
#include "model/review/markdown.h"
#include "model/review/reportpicture.h"
#include "model/review/reporttext.h"
#include "model/review/reportwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

using namespace Markdown;

QString tableRow(const QStringList& cells)
{
    return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
}

class ReportMarkdown {
    Q_DECLARE_TR_FUNCTIONS(ReportText)

public:
    explicit ReportMarkdown(const DeleteReport& report)
        : m_report(report)
    {
    }

    QString run()
    {
        const Outcome& outcome = m_report.outcome;
        m_text = u"## "_s + plain(m_report.headline) + u"\n\n"_s;
        m_text += u"**"_s + plain(ReportWords::verdict(outcome)) + u"**"_s;
        if (!outcome.message.isEmpty())
            m_text += u' ' + plain(refuserSays(outcome)).arg(code(outcome.message));
        m_text += u"\n\n"_s
            + tr("%1 · %2 · %3")
                  .arg(code(m_report.database), plain(ReportWords::engine(m_report)), plain(m_report.date))
            + u"\n\n"_s;
        if (!outcome.statements.empty()) { // SQLAlchemy may raise, or find nothing, before it sends one.
            heading(tr("What is asked"));
            m_text += block(outcome.statements.front(), u"sql"_s);
        }
        if (!outcome.tables.empty()) {
            heading(tr("What it reaches"));
            m_text += block(toMermaid(drawnReport(m_report)), u"mermaid"_s);
            counts();
        }
        samples(tr("Rows that refuse"), m_report.blockers);
        samples(tr("Rows, for example"), m_report.samples);
        warnings();
        if (outcome.statements.size() > 1) {
            heading(tr("Statements, in order"));
            QString all;
            for (const QString& statement : outcome.statements)
                all += statement + u'\n';
            m_text += block(all, u"sql"_s);
        }
        undo();
        heading(tr("What is certain"));
        for (const QString& sentence : m_report.certainties)
            m_text += u"- "_s + plain(sentence) + u'\n';
        return m_text;
    }

private:
    void heading(const QString& text) { m_text += u"### "_s + plain(text) + u"\n\n"_s; }

    void counts()
    {
        const ReportWords::CountTable table = ReportWords::counts(m_report);
        m_text += tableRow(table.heading);
        m_text += u"| --- |"_s + u" ---: |"_s.repeated(table.heading.size() - 1) + u'\n';
        for (QStringList row : table.rows) {
            row.first() = code(row.first());
            m_text += tableRow(row);
        }
        m_text += u'\n';
    }

    void samples(const QString& title, const std::vector<ReportSample>& samples)
    {
        if (samples.empty())
            return;
        heading(title);
        for (const ReportSample& sample : samples) {
            const Table& table = m_report.schema.table(sample.table);
            m_text += code(table.displayName()) + u", "_s + plain(ReportWords::shownOf(sample)) + u"\n\n"_s;
            m_text += tableRow({tr("Row"), tr("What happens"), tr("Why"), tr("Its cells")});
            m_text += u"| --- | --- | --- | --- |\n"_s;
            for (const ReportRow& row : sample.rows)
                m_text += sampleRow(table, row);
            m_text += u'\n';
        }
    }

    static QString sampleRow(const Table& table, const ReportRow& row)
    {
        QString what = plain(ReportWords::effect(row.effect));
        if (!row.changes.isEmpty())
            what += u": "_s + code(row.changes);
        QStringList cells;
        for (size_t i = 0; i < row.cells.size(); ++i)
            cells << code(table.columns[i].name + u" = "_s + ReportWords::cell(row.cells[i]));
        return tableRow({code(displayText(row.key)), what, row.why.isEmpty() ? QString() : code(row.why),
                         cells.join(u' ')});
    }

    void warnings()
    {
        if (m_report.outcome.warnings.empty())
            return;
        heading(tr("Warnings"));
        for (const Warning& warning : m_report.outcome.warnings)
            m_text += u"- "_s + plain(warning.message) + u" ("_s + code(warning.code) + u")\n"_s;
        m_text += u'\n';
    }

    void undo()
    {
        if (!m_report.undo && m_report.whyNoUndo.isEmpty())
            return;
        heading(tr("To undo it"));
        if (!m_report.undo) {
            m_text += plain(m_report.whyNoUndo) + u"\n\n"_s;
            return;
        }
        m_text += u"<details><summary>%1</summary>\n\n"_s.arg(plain(tr("The script")));
        m_text += block(m_report.undo->text(), u"sql"_s) + u"</details>\n\n"_s;
    }

    const DeleteReport& m_report;
    QString m_text;
};

} // namespace

QString toMarkdown(const DeleteReport& report)
{
    return ReportMarkdown(report).run();
}
