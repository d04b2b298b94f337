#pragma once

#include "model/schema/foreignkey.h"

#include <QStringList>

struct Table;

/// Finds the columns that a foreign key refers to, as SQLite does: the INTEGER PRIMARY KEY, or a UNIQUE index
/// over exactly these columns, not partial, with each column's own collation. `declared` are the names behind
/// REFERENCES; none means the primary key.
///
/// Fills `key.parentColumns`, also where it returns false: SQLite then refuses every statement that needs the
/// key
/// ("foreign key mismatch"). Source: sqlite3FkLocateIndex in SQLite's fkey.c.
bool resolveParentKey(ForeignKey& key, const Table& parent, const QStringList& declared);
