#pragma once

#include "model/engines/sqlite/sqlitekeysets.h"

#include <map>
#include <set>

/// The rows that CASCADE carries a delete to, as key sets in the connection's temporary database.
struct SqliteReach {
    std::set<TableId> tables; ///< With a deleted set, which may be empty.
    qint64 selected = 0;
    qint64 deleted = 0; ///< The selected rows included.
    std::map<ForeignKeyId, qint64> deletedThrough; ///< Rows by the key that reached them first.
    int deepest = 0; ///< The largest depth of a row.
    qint64 rowsInCycles = 0; ///< In tables whose rows can lead to rows of the same table.
    bool isReachedTwice
        = false; ///< Some row in such a table is reached on two ways, so depth depends on the order.
};

/// How deep SQLite lets action programs nest. Source: https://www.sqlite.org/limits.html,
/// SQLITE_MAX_TRIGGER_DEPTH
constexpr int SqliteDepthLimit = 1000;

/// Follows CASCADE from the deleted set of `table`, which must exist and hold the selected rows, level by
/// level: a fixed number of statements for each key (for each key and level in a cycle). A row reached on
/// several ways keeps the first. Stops one level behind SqliteDepthLimit.
///
/// The deleted set of a table whose rows lead nowhere and are reached through one key only is a view: nothing
/// is written for it.
SqliteReach reachDeletes(Connection& connection, const Schema& schema, const SqliteKeySets& sets,
                         TableId table);
