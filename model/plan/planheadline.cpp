#include "model/plan/planheadline.h"

#include "model/cascade/headline.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PlanHeadline)
};

QString refusedAt(const PlanSimulation& plan)
{
    const size_t all = plan.statements.size() + plan.notReached;
    const auto kept = std::ranges::count_if(plan.statements, &PlannedStatement::isKept);
    const QString place = Texts::tr("Statement %1 of %2 is refused")
                              .arg(QString::number(plan.statements.size()), QString::number(all));
    if (kept == 0)
        return place + u"; "_s + Texts::tr("nothing is different in the end");
    return place + u"; "_s
        + (kept == 1 ? Texts::tr("what 1 statement before it did stays")
                     : Texts::tr("what %n statements before it did stays", nullptr, static_cast<int>(kept)));
}

QString headlineOfWholeTables(const Schema& schema, const PlannedStatement& planned)
{
    QStringList names;
    for (const TableId table : planned.statement.tables)
        names << schema.table(table).displayName();
    const QString deed = planned.statement.kind == PlanStatementKind::Truncate
        //: %1 is "customer, visit".
        ? Texts::tr("Emptying %1").arg(names.join(u", "_s))
        : Texts::tr("Dropping %1").arg(names.join(u", "_s));
    const QString sentence = names.isEmpty() ? Texts::tr("There is no table to drop")
                                             : headlineOfTables(schema, planned.simulation.outcome, deed);
    return planned.endsTransaction
        ? sentence + u"; "_s + Texts::tr("it commits the open transaction before it does anything else")
        : sentence;
}

} // namespace

QString planHeadline(const Schema& schema, const PlannedStatement& planned)
{
    const Outcome& outcome = planned.simulation.outcome;
    switch (planned.statement.kind) {
    case PlanStatementKind::Begin:
        return Texts::tr("A transaction begins");
    case PlanStatementKind::Commit:
        if (!planned.hasTransaction)
            return Texts::tr("No transaction is open any more, so there is nothing left to commit");
        return outcome.verdict == Verdict::Deletes ? Texts::tr("The transaction is there to stay")
                                                   : Texts::tr("The transaction is refused at its end");
    case PlanStatementKind::Rollback:
        return planned.hasTransaction
            ? Texts::tr("The transaction is taken back")
            : Texts::tr("No transaction is open any more, so there is nothing left to take back");
    case PlanStatementKind::Update:
        return headlineOfUpdate(schema, outcome);
    case PlanStatementKind::Delete:
        return headline(schema, outcome, planned.simulation.rows);
    case PlanStatementKind::Truncate:
    case PlanStatementKind::DropTable:
        return headlineOfWholeTables(schema, planned);
    }
    Q_UNREACHABLE();
}

QString planHeadline(const PlanSimulation& plan)
{
    if (plan.isRefused)
        return refusedAt(plan);
    const QString effects = effectsInWords(plan.total.outcome, Texts::tr("changes nothing in the end"));
    const QString sentence = plan.statements.size() == 1
        ? Texts::tr("The statement goes through and %1").arg(effects)
        : Texts::tr("All %1 statements go through; the plan %2")
              .arg(QString::number(plan.statements.size()), effects);
    return plan.endsOpen
        ? sentence + u"; "_s + Texts::tr("it ends without COMMIT, so its last transaction does not stay")
        : sentence;
}

Deed deedOf(const PlanStatement& statement)
{
    return statement.kind == PlanStatementKind::Update ? Deed::Updates : Deed::Deletes;
}
