#pragma once

#include "model/database/value.h"
#include "model/schema/id.h"

#include <QString>

#include <vector>

struct Table;

/// `identifier` in backticks, so that MariaDB reads any name as a name.
QString quotedName(const QString& identifier);

/// The table as SQL names it from its connection's database: `invoice`, or `archive`.`invoice`.
QString tableName(const Table& table);

/// The names of columns as SQL: `a`, `b`.
QString columnList(const Table& table, const std::vector<ColumnId>& columns);

/// The value as a literal that no SQL mode and no character set reads in another way, and no copying changes.
QString mariaDbLiteral(const Value& value);
