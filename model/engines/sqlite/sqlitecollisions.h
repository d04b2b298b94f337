#pragma once

#include "model/engines/sqlite/sqlitekeysets.h"
#include "model/engines/sqlite/sqlitereach.h"

#include <map>

class Connection;

/// Children that a delete reaches through keys that do not cascade.
struct SqliteEdges {
    std::map<ForeignKeyId, qint64>
        changed; ///< Through SET NULL and SET DEFAULT, whether or not they go as well.
    std::map<ForeignKeyId, qint64>
        blocking; ///< Through NO ACTION and RESTRICT, those that do not go themselves.
    std::map<ForeignKeyId, qint64> outlived; ///< Through NO ACTION and RESTRICT, those that do.

    qint64 total() const;
};

SqliteEdges countEdges(Connection& connection, const Schema& schema, const SqliteKeySets& sets,
                       const SqliteReach& reach);

/// FROM and WHERE of the children "c" that block through `key`: they do not go themselves.
QString blockingChildren(const Schema& schema, const SqliteKeySets& sets, const SqliteReach& reach,
                         ForeignKeyId id);

/// Whether the order in which SQLite comes to the rows could matter for what happens, so that only a replay
/// tells.
///
/// K.1 Two kinds of numbers or text are compared (the comparisons of a key differ from each other).
/// K.2 A child of a RESTRICT key goes itself: it may go before it is looked at, or after.
/// K.3 A changed row is deleted, changed or looked at through another key, too.
/// K.4 A change may be refused, or changes a column that other keys refer to; SET DEFAULT needs a look at the
/// parent. K.5 Children block, and a row that goes has no parent already: violations from before make up for
/// new ones. K.6 Rows of a cycle could be nested close to the limit.
bool mayDependOnOrder(Connection& connection, const Schema& schema, const SqliteKeySets& sets,
                      const SqliteReach& reach, const SqliteEdges& edges);
