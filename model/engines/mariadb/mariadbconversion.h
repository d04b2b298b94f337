#pragma once

#include "model/engines/mariadb/mariadbentries.h"

#include <optional>

/// Whether a column holds whole numbers with a sign.
bool isExactInteger(const Column& column);

/// What of a column's value is selected as value and as key, behind `expression` was assigned to it. `name` is the
/// column's own, as SQL.
QStringList convertedExpressions(const Column& column, const QString& expression, const QString& name);

/// Of a column of characters or bytes: how many it takes; none for other types.
std::optional<qsizetype> mariaDbLength(const Column& column);

/// What ON UPDATE CASCADE writes for a parent's value, which is no NULL, with the blanks that fill up a CHAR; nothing
/// where the child's column has no room for it, which refuses the update.
/// Source: row_ins_cascade_calc_update_vec() in MariaDB's row0ins.cc
std::optional<Value> cascadedValue(const Column& child, const Column& parent, const Value& value);

/// What expressions are once they are assigned to columns. Asks the server once for each.
class MariaDbConverter {
public:
    MariaDbConverter(Connection& connection, const Schema& schema); ///< Both must outlive this object.

    MariaDbCell converted(TableId table, ColumnId column, const QString& expression);

private:
    Connection& m_connection;
    const Schema& m_schema;
    std::map<std::tuple<TableId, ColumnId, QString>, MariaDbCell> m_converted;
};
