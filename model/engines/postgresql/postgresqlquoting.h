#pragma once

#include <QString>

#include <optional>
#include <vector>

class Connection;
struct Table;

/// How PostgreSQL's SQL is written.
/// Source: https://www.postgresql.org/docs/15/sql-syntax-lexical.html
namespace PostgreSql {

QString quoted(const QString& identifier); ///< "invoice"

/// "invoice", or "sales"."orders" outside of the default schema.
QString tableName(const Table& table);

/// A string constant, right whatever standard_conforming_strings says, and through any copying.
QString literal(const QString& text);

/// A constant for an array of texts, as unnest() takes it: E'{"a",NULL}'.
QString arrayLiteral(const std::vector<std::optional<QString>>& values);

} // namespace PostgreSql

/// 150018 for 15.18: what the catalog holds depends on it.
int postgreSqlVersion(Connection& connection);
