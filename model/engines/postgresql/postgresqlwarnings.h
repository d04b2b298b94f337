#pragma once

#include "model/cascade/outcome.h"
#include "model/engines/postgresql/postgresqlreplay.h"
#include "model/schema/schema.h"

class Connection;
class PostgreSqlEdges;

/// Adds what the catalog cannot settle, or what a person should know before the delete.
///
/// `user-trigger`: a table that is touched has triggers of the user's. `rule`: it has rules, which may replace
/// the statements that foreign keys run. `row-level-security`: policies may hide rows. `no-rows`: the
/// condition matches nothing. `not-enforced`: foreign keys are off, or a key's triggers are. `left-dangling`:
/// children that such a delete leaves behind. `volatile-default`: SET DEFAULT gives
/// values that only the real statement makes. `partition-move`: where rows with such values go is unknown.
/// `foreign-table`: rows on another server are not predicted.
void addPostgreSqlWarnings(Outcome& outcome, Connection& connection, const Schema& schema,
                           const PostgreSqlEdges& edges, const PostgreSqlUnknown& unknown,
                           qsizetype selectedRows);
