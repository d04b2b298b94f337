#pragma once

#include "model/review/deletetrial.h"
#include "model/review/realdelete.h"
#include "model/schema/schema.h"

class Connection;

/// Runs the DELETE in a transaction that is rolled back, where every table that it may write to can be rolled
/// back. See Engine::tryDelete().
RealDelete tryDeleteInMariaDb(Connection& connection, const Schema& schema, const DeleteTrial& trial);
