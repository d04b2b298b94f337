#include "model/engines/sqlite/sqliteupdates.h"

#include <algorithm>

UpdatedColumns::UpdatedColumns(const Schema& schema, TableId table, const std::vector<ColumnId>& columns)
    : m_columns(columns)
{
    const Table& updated = schema.table(table);
    for (size_t i = 0; i < updated.columns.size(); ++i)
        if (updated.columns[i].generation != Generation::None)
            m_columns.push_back(ColumnId{static_cast<int>(i)});
    const auto isChanged = [this](ColumnId column) { return contains(column); };
    for (const ForeignKeyId id : schema.foreignKeysOf(table)) {
        const ForeignKey& key = schema.foreignKey(id);
        if (key.isSelfReference() || std::ranges::any_of(key.childColumns, isChanged))
            m_of.push_back(id);
    }
    for (const ForeignKeyId id : schema.foreignKeysTo(table))
        if (std::ranges::any_of(schema.foreignKey(id).parentColumns, isChanged))
            m_to.push_back(id);
}

bool UpdatedColumns::contains(ColumnId column) const
{
    return std::ranges::find(m_columns, column) != m_columns.end();
}
