#pragma once

#include "model/schema/schema.h"

/// How the schema tree and its tooltips describe a schema's parts.
namespace SchemaText {

QString kind(const Table& table); ///< "table", "virtual table", "table without rowid", …
QString column(const Schema& schema, TableId table, ColumnId column); ///< "INTEGER · primary key · not NULL"
QString foreignKey(const Schema& schema, ForeignKeyId id); ///< "→ customer (id) · ON DELETE CASCADE"

} // namespace SchemaText
