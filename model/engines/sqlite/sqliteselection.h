#pragma once

#include "model/cascade/deleterequest.h"
#include "model/engines/sqlite/sqlitekeysets.h"

#include <QString>

class Connection;

/// Whether SQLite acts on foreign keys, as the request wants it.
bool isEnforcingSqlite(Connection& connection, Enforcement enforcement);

/// Fills the deleted set of the request's table with the rows that the statement names, at depth 0.
///
/// Returns the statement's condition. Throws RequestError for a key that is not one of the table's or that no
/// row has, and for a condition that SQLite cannot read or that is more than a condition.
QString selectRows(Connection& connection, const Schema& schema, const SqliteKeySets& sets,
                   const DeleteRequest& request);
