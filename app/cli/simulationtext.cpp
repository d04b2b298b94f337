#include "app/cli/simulationreport.h"
#include "app/cli/texttable.h"
#include "app/cli/whatiftext.h"
#include "model/cascade/explain.h"
#include "model/cascade/headline.h"
#include "model/orm/comparisontable.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

class SimulationText {
    Q_DECLARE_TR_FUNCTIONS(SimulationText)

public:
    SimulationText(QTextStream& out, const SimulationReport& report)
        : m_out(out)
        , m_schema(report.schema)
        , m_prediction(report.prediction)
        , m_outcome(report.prediction.outcome())
        , m_rowLimit(report.rowLimit)
        , m_hypothesis(report.hypothesis)
    {
    }

    void write()
    {
        std::vector<AffectedRow> rows;
        const bool isComplete
            = m_prediction.listRows(m_rowLimit, [&](const AffectedRow& row) { rows.push_back(row); });
        if (m_hypothesis)
            writeHypothesis(m_out, m_hypothesis->changes);
        m_out << headline(m_schema, m_outcome, rows) << ".\n";
        if (!m_outcome.message.isEmpty())
            m_out << refuserSays(m_outcome).arg(m_outcome.message) << '\n';
        m_out << tr("%1 %2, foreign keys %3.")
                     .arg(m_schema.dialect(), m_schema.engineVersion(),
                          m_outcome.enforcement == "on"_L1 ? tr("enforced") : tr("NOT enforced"))
              << "\n\n";
        if (m_hypothesis)
            writeSideBySide(m_hypothesis->before);
        writeCounts();
        writeRows(rows, isComplete);
        writeStatements(tr("Statements:"), m_outcome);
        for (const Outcome& alternative : m_outcome.alternatives) {
            writeStatements(tr("Or, in another order that SQLAlchemy may choose:"), alternative);
            m_out << "  " << headline(m_schema, alternative, {}) << ".\n";
        }
        if (m_outcome.warnings.empty())
            return;
        m_out << '\n' << tr("Warnings:") << '\n';
        for (const Warning& warning : m_outcome.warnings)
            m_out << "  [" << warning.code << "] " << warning.message << '\n';
    }

private:
    void writeSideBySide(const Outcome& before)
    {
        WayComparison both;
        for (const Outcome& outcome : {before, m_outcome})
            both.results.push_back({{}, {outcome, {}, true, {}}});
        std::vector<QStringList> rows;
        for (const ComparisonRow& row : comparisonTable(m_schema, both))
            rows.push_back(QStringList(row.title) + row.cells);
        writeTable(m_out, {QString(), tr("now"), tr("then")}, rows);
        m_out << '\n';
    }

    void writeStatements(const QString& title, const Outcome& outcome)
    {
        m_out << '\n' << title << '\n';
        for (const QString& statement : outcome.statements)
            m_out << "  " << statement << '\n';
    }

    void writeCounts()
    {
        std::vector<QStringList> rows;
        for (const TableCounts& counts : m_outcome.tables) {
            QStringList cells{m_schema.table(counts.table).displayName()};
            for (const qint64 count : {counts.selected, counts.deleted, counts.setNull, counts.setDefault,
                                       counts.updated, counts.blocking})
                cells << (count == 0 ? u"·"_s : QString::number(count));
            rows.push_back(cells);
        }
        writeTable(m_out,
                   {tr("table"), tr("selected"), tr("deleted"), tr("set NULL"), tr("set default"),
                    tr("updated"), tr("blocking")},
                   rows);
    }

    void writeRows(const std::vector<AffectedRow>& rows, bool isComplete)
    {
        if (rows.empty())
            return;
        m_out << '\n' << tr("Rows:") << '\n';
        for (const AffectedRow& row : rows) {
            m_out << "  " << m_schema.table(row.table).displayName() << ' ' << displayText(row.key);
            if (const QString changes = changesText(m_schema, row); !changes.isEmpty())
                m_out << ": " << changes;
            m_out << "  – " << explain(m_schema, row) << '\n';
        }
        if (!isComplete)
            m_out << "  " << tr("… and more; --rows all lists every row.") << '\n';
    }

    QTextStream& m_out;
    const Schema& m_schema;
    Prediction& m_prediction;
    const Outcome& m_outcome;
    RowLimit m_rowLimit;
    std::optional<Hypothesis> m_hypothesis;
};

} // namespace

void writeText(QTextStream& out, const SimulationReport& report)
{
    SimulationText(out, report).write();
}
