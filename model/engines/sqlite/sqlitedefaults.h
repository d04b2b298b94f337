#pragma once

#include "model/database/value.h"
#include "model/schema/schema.h"

#include <map>

class Connection;

/// The default values of columns, computed by SQLite itself, once each.
class SqliteDefaults {
public:
    SqliteDefaults(Connection& connection, const Schema& schema);

    /// What SET DEFAULT writes: NULL where the column has no default, or is generated.
    Value value(TableId table, ColumnId id);

private:
    Connection& m_connection;
    const Schema& m_schema;
    std::map<std::pair<TableId, ColumnId>, Value> m_values;
};
