#pragma once

#include "model/review/statistics.h"

#include <vector>

/// How many rows of other tables (and of its own, through keys to itself) deleting one row deletes.
struct DeleteVolume {
    double average = 0; ///< If parents of each table were alike.
    std::optional<double> atMost; ///< An upper bound; empty where none is known.
    Exactness exactness = Exactness::Exact; ///< Of the numbers that it was computed from.
};

/// Follows the cascades from a table, multiplying the children of each parent on the way: a row may be reached
/// on several ways and is then counted on each, but never more rows than a table has. Empty where a table on the
/// way was not counted.
///
/// The average is right for chains of keys without NULL, and a guess where the number of children on one level
/// depends on that of another.
std::optional<DeleteVolume> deleteVolume(const Schema& schema, const Statistics& statistics, TableId start);
