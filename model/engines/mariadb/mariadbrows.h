#pragma once

#include "model/rows/readrows.h"

/// readRows() for a database of MariaDB or MySQL.
RowPage readMariaDbRows(Connection& connection, const Schema& schema, const RowQuery& query);
