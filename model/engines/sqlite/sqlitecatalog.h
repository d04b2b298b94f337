#pragma once

#include "model/schema/schema.h"

class Connection;

/// Reads the catalog of a SQLite file's main database: five queries, whatever the number of tables.
///
/// Attached and temporary objects and SQLite's own tables (sqlite_…) are left out. Tables come in the order
/// of their creation. Foreign keys come in the order in which SQLite acts on them: the youngest child table
/// first, within it the key declared last first (observed with SQLite 3.40.1).
Schema readSqliteSchema(Connection& connection);
