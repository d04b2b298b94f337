#include "model/schema/unindexedchildren.h"

#include <algorithm>

bool hasIndexToChildren(const Schema& schema, ForeignKeyId id)
{
    const ForeignKey& key = schema.foreignKey(id);
    const Table& child = schema.table(key.child);
    if (key.isIndexedInPartitions
        || (key.childColumns.size() == 1 && key.childColumns.front() == child.rowIdColumn))
        return true;
    return std::ranges::any_of(child.indexes,
                               [&](const Index& index) { return index.startsWith(key.childColumns); });
}

std::vector<bool> keysWithoutIndex(const Schema& schema)
{
    std::vector<bool> result(schema.foreignKeys().size());
    const bool areIndexesKnown = std::ranges::any_of(
        schema.tables(), [](const Table& table) { return !table.indexes.empty() || table.rowIdColumn; });
    if (!areIndexesKnown)
        return result;
    for (size_t i = 0; i < result.size(); ++i) {
        const ForeignKeyId id{static_cast<int>(i)};
        result[i] = schema.foreignKey(id).parent && !hasIndexToChildren(schema, id);
    }
    return result;
}
