#pragma once

#include "model/engines/postgresql/postgresqlrowrules.h"
#include "model/engines/postgresql/postgresqlvalue.h"

namespace PostgreSql {

/// Domains may refuse a value that an expression would take; only hash partitioning asks for the very type.
enum class RowTypes { WithoutDomains, AsDeclared };

/// A row that is not in the database as a FROM item named `alias`, so that expressions find these columns of
/// it; values that nobody knows are NULL there.
QString rowSource(const PostgreSqlRowRules& rules, const Cells& cells, const QString& alias,
                  const std::set<ColumnId>& columns, RowTypes types = RowTypes::WithoutDomains);

/// `expression` as an assignment to the column converts it, as text: in an assignment, unlike in a cast, a text
/// that is too long is an error.
QString assigned(const PostgreSqlColumn& column, const QString& expression);

} // namespace PostgreSql
