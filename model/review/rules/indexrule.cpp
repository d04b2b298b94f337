#include "model/cascade/unindexedkey.h"
#include "model/review/checkcontext.h"
#include "model/review/rules/rules.h"

#include <QCoreApplication>

#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(IndexRule)
};

QString evidence(const CheckContext& context, ForeignKeyId id)
{
    const TableId childId = context.schema.foreignKey(id).child;
    const QString child = context.schema.table(childId).displayName();
    const QString columns = context.schema.childColumnNames(id);
    const KeyDetail& detail = context.detail(id);
    if (!detail.uselessIndex.isEmpty())
        return Texts::tr("%1 The table has %2.").arg(detail.uselessIndex, context.counts.text(childId));
    if (detail.index == ChildIndex::None)
        return Texts::tr("No index of %1 begins with %2; the table has %3.")
            .arg(child, columns, context.counts.text(childId));
    return Texts::tr("No index of %1 begins with all of %2, though one begins with a part of them; the table "
                     "has %3.")
        .arg(child, columns, context.counts.text(childId));
}

} // namespace

void checkIndexes(const CheckContext& context)
{
    const Schema& schema = context.schema;
    // Partitions may each declare the same key; one index helps all of them.
    std::set<std::tuple<TableId, std::vector<ColumnId>, TableId>> seen;
    for (const ForeignKeyId id : context.keys()) {
        const ForeignKey& key = schema.foreignKey(id);
        const ChildIndex index = context.detail(id).index;
        if (index == ChildIndex::Finds || key.fault != ForeignKeyFault::None
            || !seen.insert({key.child, key.childColumns, key.parent}).second)
            continue;
        const std::optional<qint64> rows = context.counts.rows(key.child);
        const qint64 about = rows ? *rows : schema.table(key.child).estimatedRows.value_or(0);
        const bool isFelt = about >= RowsOfLargeTable && index == ChildIndex::None;
        Finding finding = context.finding(u"no-index"_s, isFelt ? Severity::Warning : Severity::Note, id);
        finding.rows = rows;
        const QString child = schema.table(key.child).displayName();
        finding.evidence = evidence(context, id);
        finding.consequence = index == ChildIndex::None
            ? Texts::tr("For every row that is deleted from %1, %2 reads all of %3.")
                  .arg(schema.table(key.parent).displayName(), context.facts.name(), child)
            : Texts::tr("For every row that is deleted from %1, %2 may read many rows of %3.")
                  .arg(schema.table(key.parent).displayName(), context.facts.name(), child);
        finding.sql = context.facts.createIndex(schema, id, context.detail(id));
        finding.repair = finding.sql.isEmpty()
            ? (Texts::tr("Give both columns the same type: as they are, no index helps.") + u' '
               + context.facts.wayToChangeKeys())
                  .trimmed()
            : Texts::tr("Create an index that begins with the columns of the key.");
        context.found(finding);
    }
}
