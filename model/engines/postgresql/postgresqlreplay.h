#pragma once

#include "model/cascade/outcome.h"
#include "model/engines/postgresql/postgresqlrowstore.h"

/// What only the real statement tells.
struct PostgreSqlUnknown {
    std::set<TableId> volatileDefaults; ///< Tables that get a value which it makes.
    std::set<TableId> partitionMoves; ///< Tables where a row's new partition depends on such a value.
};

/// What a delete does, in PostgreSQL's own order.
struct PostgreSqlReplay {
    Verdict verdict = Verdict::Deletes;
    QString message; ///< PostgreSQL's own; empty where the delete goes through.
    QString constraint; ///< That the message names; empty where it names none.
    /// The blockers, then the others in the order in which PostgreSQL comes to them.
    std::vector<AffectedRow> rows;
    PostgreSqlUnknown unknown;
};

/// Follows PostgreSQL through a DELETE of `selected`, which come in the order of a scan, and its COMMIT.
PostgreSqlReplay replayPostgreSql(const Schema& schema, const PostgreSqlTriggers& triggers,
                                  PostgreSqlRowStore& store, const std::vector<StoredRowId>& selected);
