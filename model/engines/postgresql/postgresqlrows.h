#pragma once

#include "model/rows/readrows.h"

/// readRows() for a PostgreSQL database.
RowPage readPostgreSqlRows(Connection& connection, const Schema& schema, const RowQuery& query);
