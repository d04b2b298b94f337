#pragma once

#include "model/cascade/outcome.h"
#include "model/engines/mariadb/mariadbselection.h"

class Connection;

/// What a delete does, row by row in InnoDB's own order.
struct MariaDbReplayResult {
    Verdict verdict = Verdict::Deletes;
    QString message; ///< The server's own; empty where the delete goes through.
    QString blockingConstraint;
    std::vector<AffectedRow>
        rows; ///< The blockers, then the others in the order in which InnoDB comes to them.
    qint64 selected = 0; ///< Rows that the statement itself names.
};

/// Follows InnoDB through a DELETE of the selected rows. `database` is the connection's own.
MariaDbReplayResult replayMariaDb(Connection& connection, const Schema& schema,
                                  const MariaDbSelection& selection, const QString& database);
