#pragma once

#include "model/schema/schema.h"

#include <map>
#include <optional>

/// How well a number is known.
enum class Exactness { Exact, Estimated };

struct RowCount {
    qint64 rows = 0;
    Exactness exactness = Exactness::Exact;
    friend bool operator==(const RowCount&, const RowCount&) = default;
};

/// How many child rows the rows of a parent have along one foreign key. Parents without any count as well.
struct ChildrenPerParent {
    double average = 0;
    /// None of these where only the average is estimated.
    std::optional<qint64> maximum = {};
    std::optional<qint64> median = {};
    std::optional<qint64> percentile99 = {};
    std::optional<qint64> withoutParent = {}; ///< Child rows with NULL in the key.
    Exactness exactness = Exactness::Exact;
    friend bool operator==(const ChildrenPerParent&, const ChildrenPerParent&) = default;
};

/// What was counted in a database, as far as it was.
struct Statistics {
    std::map<TableId, RowCount> rows;
    std::map<ForeignKeyId, ChildrenPerParent> children;

    bool isEmpty() const { return rows.empty() && children.empty(); }
};
