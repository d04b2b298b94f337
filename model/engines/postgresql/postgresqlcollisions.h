#pragma once

#include "model/cascade/outcome.h"
#include "model/engines/postgresql/postgresqlreach.h"
#include "model/engines/postgresql/postgresqltablefacts.h"

#include <optional>

/// What sets of rows settle of a delete.
struct PostgreSqlSettled {
    Verdict verdict = Verdict::Deletes;
    QString message; ///< PostgreSQL's own.
    QString constraint; ///< That the message names.
};

/// Judges a delete by its reach alone; none where the order in which PostgreSQL comes to the rows could
/// matter, so that only a replay tells. It could where
///
/// K.1 rows of tables that inherit are named, or a key does not act on all partitions alike;
/// K.2 a child of a key that does not cascade goes itself: it may go before it is looked at, or after.
///     A deferred NO ACTION looks when everything is gone;
/// K.3 a changed row is changed or looked at through another key, too;
/// K.4 a change may be refused by more than NOT NULL, moves a row between partitions, changes a column that
///     other keys refer to, or a row whose MATCH FULL key may be partly NULL;
/// K.5 SET DEFAULT sets a value: whether the parent exists is asked later;
/// K.6 there are two reasons to refuse: the first one is named. A partitioned parent's keys go by other names.
std::optional<PostgreSqlSettled> settle(Connection& connection, const Schema& schema,
                                        const std::vector<PostgreSqlTableFacts>& facts,
                                        const PostgreSqlKeySets& sets, const PostgreSqlReach& reach);
