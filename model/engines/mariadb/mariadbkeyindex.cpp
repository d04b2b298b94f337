#include "model/engines/mariadb/mariadbkeyindex.h"

#include <algorithm>
#include <span>

namespace {

bool startsInOrder(const Index& index, const std::vector<ColumnId>& columns)
{
    return columns.size() <= index.parts.size()
        && std::equal(columns.begin(), columns.end(), index.parts.begin(),
                      [](ColumnId column, const IndexPart& part) {
                          return part.column == column && part.prefixLength == 0;
                      });
}

std::vector<ColumnId> columnsOf(const Index& index)
{
    std::vector<ColumnId> columns;
    for (const IndexPart& part : index.parts)
        columns.push_back(part.column);
    return columns;
}

/// The server may have made it itself for a foreign key.
bool isLikeMadeForKey(const Index& index)
{
    return index.uniqueness == Uniqueness::NotUnique
        && std::ranges::all_of(index.parts, [](const IndexPart& part) {
               return part.prefixLength == 0 && part.order == Qt::AscendingOrder;
           });
}

/// Lower comes first in a copy.
int rank(const Table& table, const Index& index)
{
    enum Rank { Primary, UniqueNotNull, UniquePart, UniqueNullable, Plain };
    if (index.origin == IndexOrigin::PrimaryKey)
        return Primary;
    if (index.uniqueness == Uniqueness::NotUnique)
        return Plain;
    const auto mayBeNull = [&](const IndexPart& part) {
        return part.column && table.column(part.column).nullability == Nullability::Nullable;
    };
    if (std::ranges::any_of(index.parts, mayBeNull))
        return UniqueNullable;
    const auto isCut = [](const IndexPart& part) { return part.prefixLength > 0; };
    return std::ranges::any_of(index.parts, isCut) ? UniquePart : UniqueNotNull;
}

QString freeName(const Table& table, const QString& key)
{
    QString name = key;
    const auto isTaken
        = [&](const Index& index) { return index.name.compare(name, Qt::CaseInsensitive) == 0; };
    for (int number = 2; std::ranges::any_of(table.indexes, isTaken); ++number)
        name = key + u'_' + QString::number(number);
    return name;
}

} // namespace

void indexForNewKey(SchemaDraft& draft, const ForeignKey& key)
{
    Table& table = draft.table(key.child);
    std::ranges::stable_sort(table.indexes, {}, [&](const Index& index) { return rank(table, index); });
    const auto serves = [&](const Index& index) { return startsInOrder(index, key.childColumns); };
    const bool isServed = std::ranges::any_of(table.indexes, serves);
    moveToEnd(table.indexes, indexesMadeAgainForNew(table, key));
    if (isServed)
        return;
    Index added;
    added.name = freeName(table, key.name);
    for (const ColumnId column : key.childColumns)
        added.parts.push_back({column, table.column(column).collation});
    table.indexes.push_back(added);
}

void moveToEnd(std::vector<Index>& indexes, const std::vector<Index>& moved)
{
    for (const Index& index : moved) {
        std::erase_if(indexes, [&](const Index& other) { return other.name == index.name; });
        indexes.push_back(index);
    }
}

std::vector<Index> indexesMadeAgain(const Table& child, const ForeignKey& key)
{
    std::vector<Index> again;
    std::ranges::copy_if(child.indexes, std::back_inserter(again), [&](const Index& index) {
        return isLikeMadeForKey(index) && index.name != key.name && columnsOf(index) == key.childColumns;
    });
    return again;
}

std::vector<Index> indexesMadeAgainForNew(const Table& child, const ForeignKey& key)
{
    std::vector<Index> again;
    std::ranges::copy_if(child.indexes, std::back_inserter(again), [&](const Index& index) {
        return isLikeMadeForKey(index) && index.parts.size() <= key.childColumns.size()
            && std::ranges::equal(columnsOf(index), std::span(key.childColumns).first(index.parts.size()));
    });
    return again;
}
