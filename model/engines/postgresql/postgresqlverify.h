#pragma once

#include "model/review/deletetrial.h"
#include "model/review/realdelete.h"
#include "model/schema/schema.h"

class Connection;

/// Runs the DELETE, and the deferred checks of a COMMIT, in a transaction that sees what `connection` sees and
/// is rolled back. See Engine::tryDelete().
RealDelete tryDeleteInPostgreSql(Connection& connection, const Schema& schema, const DeleteTrial& trial);
