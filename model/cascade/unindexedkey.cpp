#include "model/cascade/unindexedkey.h"

#include "model/job/progress.h"
#include "model/schema/cascadeorder.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

std::vector<ForeignKeyId> keysThatMayAct(const Schema& schema, TableId start)
{
    const auto cascades = [](const ForeignKey& key) {
        return key.fault == ForeignKeyFault::None && key.onDelete == ReferentialAction::Cascade;
    };
    std::vector<ForeignKeyId> keys;
    std::set<std::tuple<TableId, TableId, std::vector<ColumnId>>> seen;
    for (const TableGroup& group : cascadeOrder(schema, start, cascades))
        for (const TableId parent : group.tables)
            for (const ForeignKeyId id : schema.foreignKeysTo(parent)) {
                const ForeignKey& key = schema.foreignKey(id);
                if (key.fault == ForeignKeyFault::None
                    && seen.insert({parent, key.child, key.childColumns}).second)
                    keys.push_back(id);
            }
    return keys;
}

QString unindexedKeyText(const Schema& schema, ForeignKeyId key, const QString& engine,
                         const QString& createIndex)
{
    const QString child = schema.table(schema.foreignKey(key).child).displayName();
    if (createIndex.isEmpty())
        return QCoreApplication::translate("UnindexedKey",
                                           "No index can help to find rows of %1 by %2, whose type is not "
                                           "that of the parent: %3 reads "
                                           "the whole table for every parent row.")
            .arg(child, schema.childColumnNames(key), engine);
    return QCoreApplication::translate(
               "UnindexedKey",
               "No index helps to find rows of %1 by %2: %3 reads the whole table for every parent row. This "
               "would help: %4")
        .arg(child, schema.childColumnNames(key), engine, createIndex);
}

void announce(Progress& progress, const std::vector<UnindexedKey>& keys)
{
    for (const UnindexedKey& key : keys)
        progress.announce(key.message);
}

void warnOfUnindexedKeys(Outcome& outcome, const Schema& schema, const std::vector<UnindexedKey>& keys)
{
    for (const UnindexedKey& unindexed : keys) {
        const ForeignKey& key = schema.foreignKey(unindexed.key);
        const bool isFollowed = std::ranges::any_of(outcome.tables, [&](const TableCounts& counts) {
            return counts.table == key.parent && counts.deleted > 0;
        });
        if (isFollowed)
            outcome.warnings.push_back({u"no-index"_s, key.child, unindexed.message});
    }
}
