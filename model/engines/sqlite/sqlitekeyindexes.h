#pragma once

#include "model/schema/schema.h"

/// The CREATE INDEX that lets SQLite find the children of a key, with the parent's collations; empty where none
/// does, because SQLite compares texts as numbers there.
/// Source: sqlite3IndexAffinityOk in SQLite's expr.c, and https://www.sqlite.org/datatype3.html#comparison_expressions
QString createChildIndex(const Schema& schema, ForeignKeyId key);

/// Why an index that begins with the child columns does not help to find them, in a sentence; empty where there is
/// no such index.
QString uselessChildIndex(const Schema& schema, ForeignKeyId key);

/// The CREATE UNIQUE INDEX that lets a key refer to its parent columns.
QString createParentIndex(const Schema& schema, ForeignKeyId key);
