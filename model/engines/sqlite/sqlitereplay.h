#pragma once

#include "model/cascade/outcome.h"
#include "model/engines/sqlite/sqlitekeysets.h"
#include "model/engines/sqlite/sqlitereach.h"

class Connection;

/// What a delete does, row by row in SQLite's own order.
struct ReplayResult {
    Verdict verdict = Verdict::Deletes;
    QString message; ///< SQLite's own; empty where the delete goes through.
    /// The blockers, then the others in the order in which SQLite comes to them.
    std::vector<AffectedRow> rows;
    std::vector<Warning> warnings;
};

/// Follows SQLite through a DELETE of the selected rows of `table`; `reach` is where it may lead.
ReplayResult replaySqlite(Connection& connection, const Schema& schema, const SqliteKeySets& sets,
                          const SqliteReach& reach, TableId table);
