#pragma once

#include "model/review/deletetrial.h"
#include "model/review/realdelete.h"
#include "model/schema/schema.h"

class Connection;

/// Runs the DELETE on a private copy of what `connection` sees. See Engine::tryDelete().
RealDelete tryDeleteInSqlite(Connection& connection, const Schema& schema, const DeleteTrial& trial);
