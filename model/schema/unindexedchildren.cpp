#include "model/schema/unindexedchildren.h"

#include <algorithm>

namespace {

bool hasIndex(const Table& child, const std::vector<ColumnId>& columns)
{
    if (columns.size() == 1 && columns.front() == child.rowIdColumn)
        return true;
    return std::ranges::any_of(child.indexes, [&](const Index& index) { return index.startsWith(columns); });
}

} // namespace

std::vector<bool> keysWithoutIndex(const Schema& schema)
{
    std::vector<bool> result(schema.foreignKeys().size());
    const bool areIndexesKnown = std::ranges::any_of(
        schema.tables(), [](const Table& table) { return !table.indexes.empty() || table.rowIdColumn; });
    if (!areIndexesKnown)
        return result;
    for (size_t i = 0; i < result.size(); ++i) {
        const ForeignKey& key = schema.foreignKeys()[i];
        result[i] = key.parent && !hasIndex(schema.table(key.child), key.childColumns);
    }
    return result;
}
