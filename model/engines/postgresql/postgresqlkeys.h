#pragma once

#include "model/engines/postgresql/postgresqlkey.h"
#include "model/engines/postgresql/postgresqlrelations.h"

#include <map>

class Connection;

/// Reads the foreign keys and their clones, by the oid of their constraint, with two queries.
///
/// How values are compared follows ri_triggers.c of PostgreSQL 15: a check by the parent's collation; an action
/// by the child's, or by the parent's where that is a non-deterministic one; a change of a child by the
/// default one.
std::map<qint64, PostgreSqlKey> readPostgreSqlKeys(Connection& connection, const Schema& schema,
                                                   const PostgreSqlRelations& relations);

/// Gives keys that no database has their columns and comparisons. `constraints` is a query for what of
/// pg_constraint these depend on: oid, conrelid, confrelid, conkey, confkey, conpfeqop and conffeqop.
void readPostgreSqlComparisons(Connection& connection, const Schema& schema,
                               const PostgreSqlRelations& relations, const QString& constraints,
                               std::map<qint64, PostgreSqlKey>& keys);
