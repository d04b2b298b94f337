#pragma once

#include "model/cascade/unindexedkey.h"
#include "model/engines/postgresql/postgresqledges.h"

class Connection;

/// The keys along which a delete in `start` may look for children, and no index helps: by the database's rows
/// and by the indexes of each partition.
std::vector<UnindexedKey> postgreSqlUnindexedKeys(Connection& connection, const Schema& schema,
                                                  const PostgreSqlEdges& edges, TableId start);
