#pragma once

#include "model/orm/compareways.h"

/// A line of the ways side by side.
struct ComparisonRow {
    QString title; ///< "child: deleted"
    QStringList
        cells; ///< One for each way; "·" for none; "2 → ·" where a hypothetical schema makes a difference.
    bool isDifferent = false; ///< Whether the cells are not all alike.
};

/// The verdicts, the rows by table and effect, and the number of statements. Where a delete is refused,
/// nothing changes, and the table shows only who refuses.
std::vector<ComparisonRow> comparisonTable(const Schema& schema, const WayComparison& comparison);
