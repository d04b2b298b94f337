#pragma once

#include "model/engines/postgresql/postgresqlkeysets.h"

#include <map>
#include <optional>

class Connection;

/// How many rows a delete reaches, counted by the server.
struct PostgreSqlReach {
    /// Children that one key reaches without deleting them.
    struct Edge {
        qint64 staying = 0; ///< Not deleted by this delete either.
        qint64 going = 0; ///< Deleted by a cascade, earlier or later.
        qint64 total() const { return staying + going; }
    };

    qint64 selected = 0;
    std::map<ForeignKeyId, qint64> deletedThrough; ///< By the key on the shortest way.
    std::map<ForeignKeyId, Edge> edges; ///< With a row that stays or goes; named rows are none of it.

    qint64 total() const;
};

/// Counts with one statement, and one for each group of tables that lead to each other. None where rows of
/// such a group are found on two ways: only a replay tells what is what then.
std::optional<PostgreSqlReach> countPostgreSqlReach(Connection& connection, const Schema& schema,
                                                    const PostgreSqlKeySets& sets);
