#include "model/orm/mappers.h"

#include <algorithm>

const ModelColumn* Mappers::modelColumn(TableColumn column) const
{
    const auto table = columns.find(column.table);
    if (table == columns.end())
        return nullptr;
    const auto found = std::ranges::find(table->second, column.column, &ModelColumn::column);
    return found == table->second.end() ? nullptr : &*found;
}

bool Mappers::isA(MapperId id, MapperId above) const
{
    for (MapperId at = id; at; at = mapper(at).inherits)
        if (at == above)
            return true;
    return false;
}

std::vector<MapperId> Mappers::withDescendants(MapperId id) const
{
    std::vector<MapperId> found{id};
    for (size_t next = 0; next < found.size(); ++next)
        for (size_t i = 0; i < mappers.size(); ++i)
            if (mappers[i].inherits == found[next])
                found.push_back(MapperId{static_cast<int>(i)});
    return found;
}

std::vector<MapperId> Mappers::mappersOf(TableId table) const
{
    std::vector<MapperId> found;
    for (size_t i = 0; i < mappers.size(); ++i) {
        const MapperId above = mappers[i].inherits;
        const bool isInherited = above && mapper(above).keyOf(table);
        if (mappers[i].keyOf(table) && !isInherited)
            found.push_back(MapperId{static_cast<int>(i)});
    }
    return found;
}

bool Mappers::isSelfReferential(const Relationship& relationship) const
{
    return mapper(relationship.parent).base == mapper(relationship.target).base;
}
