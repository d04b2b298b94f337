#include "model/engines/mariadb/mariadbkeyindex.h"

#include <algorithm>

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
    if (std::ranges::any_of(table.indexes, serves))
        return;
    Index added;
    added.name = freeName(table, key.name);
    for (const ColumnId column : key.childColumns)
        added.parts.push_back({column, table.column(column).collation});
    std::vector<ForeignKey> siblings;
    std::ranges::copy_if(draft.keys, std::back_inserter(siblings),
                         [&](const ForeignKey& other) { return other.child == key.child; });
    for (const Index& again : indexesMadeAgain(table.indexes, siblings, added)) {
        std::erase_if(table.indexes, [&](const Index& index) { return index.name == again.name; });
        table.indexes.push_back(again);
    }
    table.indexes.push_back(added);
}

std::vector<Index> indexesMadeAgain(const Table& child, const ForeignKey& key)
{
    std::vector<Index> again;
    std::ranges::copy_if(child.indexes, std::back_inserter(again), [&](const Index& index) {
        return index.uniqueness == Uniqueness::NotUnique && index.name != key.name
            && columnsOf(index) == key.childColumns;
    });
    return again;
}

std::vector<Index> indexesMadeAgain(const std::vector<Index>& indexes,
                                    const std::vector<ForeignKey>& keysOfTable, const Index& index)
{
    std::vector<Index> again;
    std::ranges::copy_if(indexes, std::back_inserter(again), [&](const Index& other) {
        const std::vector<ColumnId> columns = columnsOf(other);
        return other.uniqueness == Uniqueness::NotUnique && other.name != index.name
            && startsInOrder(index, columns)
            && std::ranges::find(keysOfTable, columns, &ForeignKey::childColumns) != keysOfTable.end();
    });
    return again;
}
