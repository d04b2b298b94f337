#pragma once

#include "model/cascade/outcome.h"
#include "model/engines/sqlite/sqlitekeysets.h"
#include "model/engines/sqlite/sqlitereach.h"

class Connection;

/// Adds what the catalog cannot settle, or what a person should know before the delete:
///
/// `user-trigger`: a table that is touched has triggers of the user's. `no-rows`: the condition matches
/// nothing. `not-enforced`: foreign keys are off, with the children that are left behind.
void addWarnings(Outcome& outcome, Connection& connection, const Schema& schema, const SqliteKeySets& sets,
                 const SqliteReach& reach);
