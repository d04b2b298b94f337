#include "model/engines/sqlite/sqliteupdates.h"

#include <algorithm>

UpdatedColumns::UpdatedColumns(const Schema& schema, TableId table, std::vector<ColumnId> columns)
    : m_columns(std::move(columns))
{
    const Table& updated = schema.table(table);
    for (size_t i = 0; i < updated.columns.size(); ++i)
        if (updated.columns[i].generation != Generation::None)
            m_columns.push_back(ColumnId{static_cast<int>(i)});
    const auto isChanged = [this](ColumnId column) { return contains(column); };
    const auto isModified
        = [&](ForeignKeyId id) { return std::ranges::any_of(schema.foreignKey(id).childColumns, isChanged); };
    for (const ForeignKeyId id : schema.foreignKeysOf(table)) {
        const ForeignKey& key = schema.foreignKey(id);
        if (key.isSelfReference() || isModified(id))
            m_of.push_back(id);
        m_takesRowOut = m_takesRowOut || (key.isSelfReference() && isModified(id));
    }
    for (const ForeignKeyId id : schema.foreignKeysTo(table)) {
        const ForeignKey& key = schema.foreignKey(id);
        if (!std::ranges::any_of(key.parentColumns, isChanged))
            continue;
        m_to.push_back(id);
        m_takesRowOut = m_takesRowOut || key.onUpdate != ReferentialAction::NoAction;
    }
    if (m_to.empty() && std::ranges::none_of(m_of, isModified))
        m_of.clear(); // Then SQLite looks at no key at all.
    const bool isKeyedByPrimaryKey = updated.rowIdentity == RowIdentity::PrimaryKey || updated.rowIdColumn;
    m_takesRowOut
        = m_takesRowOut || (isKeyedByPrimaryKey && std::ranges::any_of(updated.primaryKey, isChanged));
}

bool UpdatedColumns::contains(ColumnId column) const
{
    return std::ranges::find(m_columns, column) != m_columns.end();
}
