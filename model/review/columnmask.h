#pragma once

#include "model/cascade/outcome.h"
#include "model/schema/schema.h"

#include <QStringList>

#include <set>

/// Columns whose values are not to be shown to everybody.
class ColumnMask {
public:
    ColumnMask() = default;

    /// Reads "TABLE.COLUMN", "SCHEMA.TABLE.COLUMN", or "*.COLUMN" for a column of any table; names are found as
    /// SQL finds them. Throws RequestError for one that no column has.
    static ColumnMask read(const Schema& schema, const QStringList& names);

    bool hides(TableId table, ColumnId column) const { return m_hidden.contains({table, column}); }

    /// The value, or what stands in its place: a text that tells nothing but NULL from other values.
    Value shown(TableId table, ColumnId column, const Value& value) const;

    /// A statement that names a hidden column, without its condition, which may tell the value.
    QString shownSql(const Schema& schema, const QString& sql) const;

    /// The key with its hidden parts replaced.
    RowKey shown(const Table& described, TableId table, RowKey key) const;

private:
    std::set<std::pair<TableId, ColumnId>> m_hidden;
};
