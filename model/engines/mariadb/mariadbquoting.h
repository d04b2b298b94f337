#pragma once

#include "model/database/value.h"

#include <QString>

struct Table;

/// `identifier` in backticks, so that MariaDB reads any name as a name.
QString quotedName(const QString& identifier);

/// The table as SQL names it from its connection's database: `invoice`, or `archive`.`invoice`.
QString tableName(const Table& table);

/// The value as a literal that no SQL mode and no character set reads in another way.
QString mariaDbLiteral(const Value& value);
