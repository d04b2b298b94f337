#pragma once

#include "model/cascade/outcome.h"
#include "model/schema/table.h"

#include <QStringList>

class Cursor;

/// The columns that name a row to a person: all of them where there is no key.
std::vector<ColumnId> namingColumns(const Table& table);

/// Their values as a select list; `alias` names the table.
QStringList rowKeyExpressions(const Table& table, const QString& alias);

/// Reads what rowKeyExpressions() selects, from `column` on, and steps behind it.
RowKey rowKeyAt(const Cursor& cursor, const Table& table, int& column);
