#pragma once

#include "model/cascade/outcome.h"

#include <QString>

#include <vector>

/// A count on a table: what happens to how many of its rows.
struct CountBadge {
    Effect effect = Effect::Delete;
    qint64 rows = 0;
    QString text; ///< "−41", "2 → NULL", "1 blocks", …
    friend bool operator==(const CountBadge&, const CountBadge&) = default;
};

/// One for each effect with rows, the gravest last, where the corner of the table is.
std::vector<CountBadge> countBadges(const TableCounts& counts);

/// The effect that a table is tinted by: a row that blocks matters more than rows that are deleted, and those
/// more than changed ones. Needs at least one count.
Effect gravestEffect(const TableCounts& counts);
