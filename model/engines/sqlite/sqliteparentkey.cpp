#include "model/engines/sqlite/sqliteparentkey.h"

#include "model/schema/table.h"

#include <algorithm>

namespace {

bool holdsOwnCollations(const Index& index, const Table& table)
{
    return std::ranges::all_of(index.parts, [&](const IndexPart& part) {
        return part.column
            && part.collation.compare(table.column(part.column).collation, Qt::CaseInsensitive) == 0;
    });
}

bool coversExactly(const Index& index, const std::vector<ColumnId>& columns)
{
    return index.parts.size() == columns.size() && index.startsWith(columns)
        && std::ranges::all_of(index.parts, [&](const IndexPart& part) {
               return std::ranges::count(columns, part.column) == 1;
           });
}

bool isUsable(const Index& index)
{
    return index.uniqueness == Uniqueness::Unique && index.coverage == IndexCoverage::AllRows;
}

} // namespace

bool resolveParentKey(ForeignKey& key, const Table& parent, const QStringList& declared)
{
    if (declared.isEmpty()) {
        key.parentColumns = parent.primaryKey;
        if (parent.primaryKey.size() != key.childColumns.size()) {
            key.parentColumns.clear();
            return false;
        }
        return parent.rowIdColumn || std::ranges::any_of(parent.indexes, [](const Index& index) {
                   return isUsable(index) && index.origin == IndexOrigin::PrimaryKey;
               });
    }

    for (const QString& name : declared)
        key.parentColumns.push_back(parent.findColumn(name));
    if (std::ranges::any_of(key.parentColumns, [](ColumnId column) { return !column; })) {
        key.parentColumns.clear();
        return false;
    }
    if (key.parentColumns.size() == 1 && key.parentColumns.front() == parent.rowIdColumn)
        return true;
    return std::ranges::any_of(parent.indexes, [&](const Index& index) {
        return isUsable(index) && coversExactly(index, key.parentColumns)
            && holdsOwnCollations(index, parent);
    });
}
