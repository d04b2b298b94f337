#pragma once

#include "model/rows/readrows.h"

/// readRows() for a SQLite file.
RowPage readSqliteRows(Connection& connection, const Schema& schema, const RowQuery& query);
