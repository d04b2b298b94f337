#include "model/engines/mariadb/mariadbindexes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

bool hasClusteredKey(const Table& table)
{
    if (table.storageEngine != "InnoDB"_L1 || table.indexes.empty())
        return false;
    const Index& first = table.indexes.front();
    return first.uniqueness == Uniqueness::Unique
        && std::ranges::all_of(first.parts, [&](const IndexPart& part) {
               return part.column && part.prefixLength == 0
                   && table.column(part.column).nullability == Nullability::NotNull;
           });
}

std::vector<IndexPart> storedParts(const Table& table, const Index& index)
{
    std::vector<IndexPart> parts = index.parts;
    if (!hasClusteredKey(table) || &index == &table.indexes.front())
        return parts;
    for (const IndexPart& part : table.indexes.front().parts) {
        const bool isThere = std::ranges::any_of(index.parts, [&](const IndexPart& own) {
            return own.column == part.column && own.prefixLength == 0;
        });
        if (!isThere)
            parts.push_back(part);
    }
    return parts;
}

std::optional<size_t> indexFor(const Table& table, const std::vector<ColumnId>& columns)
{
    for (size_t i = 0; i < table.indexes.size(); ++i) {
        const std::vector<IndexPart> parts = storedParts(table, table.indexes[i]);
        const bool starts = columns.size() <= parts.size()
            && std::equal(columns.begin(), columns.end(), parts.begin(),
                          [](ColumnId column, const IndexPart& part) {
                              return part.column == column && part.prefixLength == 0;
                          });
        if (starts)
            return i;
    }
    return {};
}
