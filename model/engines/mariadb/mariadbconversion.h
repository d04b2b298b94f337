#pragma once

#include "model/engines/mariadb/mariadbentries.h"

/// Whether a column holds whole numbers with a sign.
bool isExactInteger(const Column& column);

/// What of a column's value is selected as value and as key, behind `expression` was assigned to it. `name` is the
/// column's own, as SQL.
QStringList convertedExpressions(const Column& column, const QString& expression, const QString& name);

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
