#pragma once

#include <QString>

struct Table;

/// `identifier` in double quotes, so that SQLite reads any name as a name.
QString quoted(const QString& identifier);

/// The table as SQL names it: main."invoice".
QString qualifiedName(const Table& table);

/// A name for the row id that no column of the table hides: rowid, _rowid_ or oid; empty where all are taken.
/// Source: https://www.sqlite.org/rowidtable.html
QString rowIdName(const Table& table);
