#include "model/orm/mapper.h"

#include <algorithm>

std::optional<size_t> Mapper::attributeOf(TableColumn column) const
{
    for (size_t i = 0; i < attributes.size(); ++i)
        if (std::ranges::find(attributes[i].columns, column) != attributes[i].columns.end())
            return i;
    return std::nullopt;
}

const TableKey* Mapper::keyOf(TableId table) const
{
    const auto found = std::ranges::find(keys, table, &TableKey::table);
    return found == keys.end() ? nullptr : &*found;
}
