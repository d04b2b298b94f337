#pragma once

#include "model/cascade/outcome.h"
#include "model/schema/schema.h"

#include <vector>

class Progress;

/// From so many rows on, reading a whole table once for each parent row is felt.
constexpr qint64 RowsOfLargeTable = 10'000;

/// A foreign key whose children are found only by reading their whole, large table.
struct UnindexedKey {
    ForeignKeyId key;
    QString message; ///< A sentence for a person, with the CREATE INDEX that would help.
};

/// The keys along which a delete in `start` may look for children: one for each parent and list of a child's
/// columns.
std::vector<ForeignKeyId> keysThatMayAct(const Schema& schema, TableId start);

/// What to say of such a key. `createIndex`: the statement that would help, in the engine's SQL; empty
/// where no index would, as the columns' types are.
QString unindexedKeyText(const Schema& schema, ForeignKeyId key, const QString& engine,
                         const QString& createIndex);

/// Tells a person before the wait.
void announce(Progress& progress, const std::vector<UnindexedKey>& keys);

/// Adds a warning `no-index` for each of the keys that deleted rows lead along.
void warnOfUnindexedKeys(Outcome& outcome, const Schema& schema, const std::vector<UnindexedKey>& keys);
