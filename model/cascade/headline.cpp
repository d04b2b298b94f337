#include "model/cascade/headline.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Headline {
    Q_DECLARE_TR_FUNCTIONS(Headline)
};

/// Constraints named in the sentence; more are counted.
constexpr qsizetype NamedConstraints = 2;

int plural(qint64 count)
{
    return static_cast<int>(count);
}

qint64 selectedRows(const Outcome& outcome)
{
    for (const TableCounts& counts : outcome.tables)
        if (counts.table == outcome.table)
            return counts.selected;
    return 0;
}

std::optional<RowKey> selectedKey(const Outcome& outcome, const std::vector<AffectedRow>& rows)
{
    const auto mayBeSelected = [&](const AffectedRow& row) {
        return row.table == outcome.table && row.effect == Effect::Delete && !row.cause && row.depth == 0;
    };
    const auto found = std::ranges::find_if(rows, mayBeSelected);
    // What SQLAlchemy deletes by statements of its own looks the same.
    if (found == rows.end() || std::any_of(found + 1, rows.end(), mayBeSelected))
        return std::nullopt;
    return found->key;
}

QString rowsOf(qint64 count, const QString& table)
{
    return count == 1 ? Headline::tr("1 row of %1").arg(table)
                      : Headline::tr("%Ln rows of %1", nullptr, plural(count)).arg(table);
}

QString deletedRows(qint64 rows, qint64 tables)
{
    const QString where
        = tables == 1 ? Headline::tr("in 1 table") : Headline::tr("in %Ln tables", nullptr, plural(tables));
    //: %1 is "in 5 tables".
    return rows == 1 ? Headline::tr("deletes 1 row %1").arg(where)
                     : Headline::tr("deletes %Ln rows %1", nullptr, plural(rows)).arg(where);
}

QString refusal(const Schema& schema, const Outcome& outcome)
{
    QStringList blockers;
    for (const EdgeCount& edge : outcome.edges) {
        if (edge.effect != Effect::Blocks || edge.rows == 0)
            continue;
        const QString child = schema.table(schema.foreignKey(edge.foreignKey).child).displayName();
        //: %1 is "2 rows of invoice", %2 the name of a constraint.
        blockers << Headline::tr("%1 through %2")
                        .arg(rowsOf(edge.rows, child), schema.displayName(edge.foreignKey));
    }
    if (blockers.isEmpty())
        return Headline::tr("refused: %1").arg(outcome.message);
    const qsizetype more = blockers.size() - NamedConstraints;
    QString named = blockers.first(std::min(blockers.size(), NamedConstraints)).join(u", "_s);
    if (more == 1)
        named += Headline::tr(", and through 1 more constraint");
    else if (more > 1)
        named += Headline::tr(", and through %Ln more constraints", nullptr, plural(more));
    return Headline::tr("refused by %1").arg(named);
}

/// What follows what the statement would do.
QString ending(const Schema& schema, const Outcome& outcome)
{
    QString sentence;
    switch (outcome.verdict) {
    case Verdict::Deletes:
        break;
    case Verdict::Blocked:
        sentence += u"; "_s + refusal(schema, outcome);
        break;
    case Verdict::Fails:
        sentence += u"; "_s + Headline::tr("fails: %1").arg(outcome.message);
        break;
    }
    if (outcome.enforcement == "off"_L1)
        sentence += u"; "_s + Headline::tr("foreign keys are off, so nothing cascades");
    return sentence;
}

} // namespace

QString effectsInWords(const Outcome& outcome, const QString& nothing)
{
    TableCounts sum;
    qint64 tables = 0;
    for (const TableCounts& counts : outcome.tables) {
        sum.deleted += counts.deleted;
        sum.setNull += counts.setNull;
        sum.setDefault += counts.setDefault;
        sum.updated += counts.updated;
        tables += counts.deleted > 0 ? 1 : 0;
    }
    QStringList parts;
    if (sum.deleted > 0)
        parts << deletedRows(sum.deleted, tables);
    if (sum.setNull > 0)
        parts << Headline::tr("sets %Ln to NULL", nullptr, plural(sum.setNull));
    if (sum.setDefault > 0)
        parts << Headline::tr("sets %Ln to the default", nullptr, plural(sum.setDefault));
    if (sum.updated > 0)
        parts << Headline::tr("updates %Ln", nullptr, plural(sum.updated));
    return parts.isEmpty() ? nothing : parts.join(u", "_s);
}

QString headline(const Schema& schema, const Outcome& outcome, const std::vector<AffectedRow>& someRows,
                 const std::optional<RowKey>& singleKey)
{
    const QString table = schema.table(outcome.table).displayName();
    const qint64 selected = selectedRows(outcome);
    const std::optional<RowKey> key = singleKey ? singleKey : selectedKey(outcome, someRows);
    QString sentence;
    if (selected == 0)
        sentence = Headline::tr("No row of %1 matches, so nothing is deleted").arg(table);
    else {
        const QString subject
            = selected == 1 && key ? table + u' ' + displayText(*key) : rowsOf(selected, table);
        //: %1 is "customer 3" or "12 rows of customer", %2 is "deletes 41 rows in 5 tables, sets 2 to NULL".
        sentence = Headline::tr("Deleting %1 %2")
                       .arg(subject, effectsInWords(outcome, Headline::tr("deletes nothing")));
    }
    return sentence + ending(schema, outcome);
}

QString headlineOfUpdate(const Schema& schema, const Outcome& outcome)
{
    const QString table = schema.table(outcome.table).displayName();
    const qint64 selected = selectedRows(outcome);
    //: %1 is "12 rows of customer", %2 is "updates 41, sets 2 to NULL".
    const QString sentence = selected == 0
        ? Headline::tr("No row of %1 matches, so nothing is updated").arg(table)
        : Headline::tr("Updating %1 %2")
              .arg(rowsOf(selected, table), effectsInWords(outcome, Headline::tr("changes nothing")));
    return sentence + ending(schema, outcome);
}

QString headlineOfTables(const Schema& schema, const Outcome& outcome, const QString& deed)
{
    return deed + u' ' + effectsInWords(outcome, Headline::tr("deletes no row")) + ending(schema, outcome);
}

QString refuserSays(const Outcome& outcome)
{
    return outcome.refuser == Refuser::Engine ? Headline::tr("The database would say: %1")
                                              : Headline::tr("SQLAlchemy would raise %1");
}
