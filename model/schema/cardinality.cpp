#include "model/schema/cardinality.h"

#include <algorithm>

namespace {

bool contains(const std::vector<ColumnId>& columns, ColumnId column)
{
    return std::ranges::find(columns, column) != columns.end();
}

bool isUniqueAmong(const Index& index, const std::vector<ColumnId>& columns)
{
    return index.uniqueness == Uniqueness::Unique && index.coverage == IndexCoverage::AllRows
        && !index.parts.empty() && std::ranges::all_of(index.parts, [&](const IndexPart& part) {
               return part.column && part.prefixLength == 0 && contains(columns, part.column);
           });
}

} // namespace

Cardinality cardinality(const Schema& schema, ForeignKeyId id)
{
    const ForeignKey& key = schema.foreignKey(id);
    const Table& child = schema.table(key.child);
    const auto isOfKey = [&](ColumnId column) { return contains(key.childColumns, column); };
    Cardinality result;
    result.needsParent = std::ranges::all_of(key.childColumns, [&](ColumnId column) {
        return child.column(column).nullability == Nullability::NotNull || column == child.rowIdColumn;
    });
    result.isUnique = (!child.primaryKey.empty() && std::ranges::all_of(child.primaryKey, isOfKey))
        || std::ranges::any_of(child.indexes,
                               [&](const Index& index) { return isUniqueAmong(index, key.childColumns); });
    result.isIdentifying = std::ranges::all_of(
        key.childColumns, [&](ColumnId column) { return contains(child.primaryKey, column); });
    return result;
}
