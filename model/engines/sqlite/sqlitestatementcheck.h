#pragma once

#include "model/schema/schema.h"

#include <map>
#include <optional>

/// What SQLite says when it compiles a DELETE from `table` with foreign keys enforced, before it looks at any
/// row: "foreign key mismatch …", "no such table: …", "cannot UPDATE generated column …". Nothing where it
/// compiles.
///
/// Compiling takes in every action that could follow, whether or not a row will need it.
/// Source: sqlite3FkCheck and sqlite3FkActions in SQLite's fkey.c; observed with SQLite 3.40.1.
std::optional<QString> compileError(const Schema& schema, TableId table);

/// The same for a DELETE from any table; those that compile are left out.
std::map<TableId, QString> compileErrors(const Schema& schema);

/// The same for the DELETE that DROP TABLE begins with: errors in the table's own keys and those to it are passed over,
/// those in actions are not. Source: sqlite3FkDropTable, and pParse->disableTriggers in sqlite3FkCheck.
std::optional<QString> dropError(const Schema& schema, TableId table);

/// The same for an UPDATE of `columns` of `table`.
std::optional<QString> compileError(const Schema& schema, TableId table,
                                    const std::vector<ColumnId>& columns);
