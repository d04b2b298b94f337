#pragma once

#include "model/schema/schema.h"

#include <vector>

/// Which foreign keys an UPDATE of some columns concerns.
class UpdatedColumns {
public:
    /// `columns` are those in the SET list. Generated columns of the table are taken as changed with them.
    UpdatedColumns(const Schema& schema, TableId table, const std::vector<ColumnId>& columns);

    /// The table's own keys that hold a changed column, and all its self-references.
    /// Source: sqlite3FkCheck in SQLite's fkey.c, which passes over a key only when it refers to another
    /// table.
    const std::vector<ForeignKeyId>& foreignKeysOf() const { return m_of; }

    /// The keys that refer to a changed column.
    const std::vector<ForeignKeyId>& foreignKeysTo() const { return m_to; }

    bool contains(ColumnId column) const;

private:
    std::vector<ColumnId> m_columns;
    std::vector<ForeignKeyId> m_of;
    std::vector<ForeignKeyId> m_to;
};
