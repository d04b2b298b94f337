#include "app/cli/planreport.h"
#include "app/cli/texttable.h"
#include "model/cascade/headline.h"
#include "model/plan/planheadline.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

class PlanText {
    Q_DECLARE_TR_FUNCTIONS(PlanText)

public:
    PlanText(QTextStream& out, const Schema& schema, const PlanSimulation& plan)
        : m_out(out)
        , m_schema(schema)
        , m_plan(plan)
    {
    }

    void write()
    {
        m_out << planHeadline(m_plan) << ".\n";
        m_out << tr("%1 %2, foreign keys %3.")
                     .arg(m_schema.dialect(), m_schema.engineVersion(),
                          m_plan.enforcement == "on"_L1 ? tr("enforced") : tr("NOT enforced"))
              << '\n';
        for (size_t i = 0; i < m_plan.statements.size(); ++i)
            writeStatement(i);
        if (m_plan.notReached > 0)
            m_out << '\n'
                  << (m_plan.notReached == 1 ? tr("1 statement is not reached.")
                                             : tr("%n statements are not reached.", nullptr,
                                                  static_cast<int>(m_plan.notReached)))
                  << '\n';
        m_out << '\n' << tr("In total:") << '\n';
        if (m_plan.total.outcome.tables.empty())
            m_out << "  " << tr("Nothing is different in the end.") << '\n';
        else
            writeCounts(m_plan.total.outcome);
    }

private:
    void writeStatement(size_t place)
    {
        const PlannedStatement& planned = m_plan.statements[place];
        m_out << '\n' << place + 1 << ". " << planned.statement.sql.simplified();
        if (planned.statement.line > 0)
            m_out << "  – " << tr("line %1").arg(planned.statement.line);
        m_out << "\n   " << planHeadline(m_schema, planned) << ".\n";
        const Simulation& simulation = planned.simulation;
        if (!simulation.outcome.message.isEmpty())
            m_out << "   " << refuserSays(simulation.outcome).arg(simulation.outcome.message) << '\n';
        for (const AffectedRow& row : simulation.rows) {
            m_out << "     " << m_schema.table(row.table).displayName() << ' ' << displayText(row.key);
            if (const QString changes = changesText(m_schema, row); !changes.isEmpty())
                m_out << ": " << changes;
            if (row.cause)
                m_out << "  – " << explain(m_schema, row, deedOf(planned.statement));
            m_out << '\n';
        }
        if (!simulation.complete)
            m_out << "     " << tr("… and more; --rows all lists every row.") << '\n';
        for (const Warning& warning : simulation.outcome.warnings)
            m_out << "   [" << warning.code << "] " << warning.message << '\n';
    }

    void writeCounts(const Outcome& outcome)
    {
        std::vector<QStringList> rows;
        for (const TableCounts& counts : outcome.tables) {
            QStringList cells{m_schema.table(counts.table).displayName()};
            for (const qint64 count : {counts.deleted, counts.setNull, counts.setDefault, counts.updated})
                cells << (count == 0 ? u"·"_s : QString::number(count));
            rows.push_back(cells);
        }
        writeTable(m_out, {tr("table"), tr("deleted"), tr("set NULL"), tr("set default"), tr("updated")},
                   rows);
    }

    QTextStream& m_out;
    const Schema& m_schema;
    const PlanSimulation& m_plan;
};

} // namespace

void writeText(QTextStream& out, const Schema& schema, const PlanSimulation& plan)
{
    PlanText(out, schema, plan).write();
}
