#pragma once

#include "model/schema/schema.h"

#include <vector>

/// Which foreign keys an UPDATE of some columns concerns.
class UpdatedColumns {
public:
    /// `columns` are those in the SET list. Generated columns of the table are taken as changed with them.
    UpdatedColumns(const Schema& schema, TableId table, std::vector<ColumnId> columns);

    /// The table's own keys that hold a changed column, and all its self-references; none where no key has to do
    /// with a changed column. Source: sqlite3FkRequired in SQLite's fkey.c, and sqlite3FkCheck, which passes over a
    /// key only when it refers to another table.
    const std::vector<ForeignKeyId>& foreignKeysOf() const { return m_of; }

    /// The keys that refer to a changed column.
    const std::vector<ForeignKeyId>& foreignKeysTo() const { return m_to; }

    bool contains(ColumnId column) const;

    /// Whether SQLite takes the old row out before it looks at the new one's keys: where a self-reference or
    /// the row's own key changes, or a key that an ON UPDATE action follows. Otherwise the row can still find
    /// itself as parent. Source: sqlite3FkRequired in SQLite's fkey.c and its use in update.c.
    bool takesRowOut() const { return m_takesRowOut; }

private:
    std::vector<ColumnId> m_columns;
    std::vector<ForeignKeyId> m_of;
    std::vector<ForeignKeyId> m_to;
    bool m_takesRowOut = false;
};
