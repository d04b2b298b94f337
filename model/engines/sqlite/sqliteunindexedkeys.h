#pragma once

#include "model/cascade/unindexedkey.h"
#include "model/engines/sqlite/sqlitekeysets.h"

class Connection;

/// The keys along which a delete in `start` may look for children, and no index helps: by the database's rows.
std::vector<UnindexedKey> sqliteUnindexedKeys(Connection& connection, const Schema& schema,
                                              const SqliteKeySets& sets, TableId start);
