#pragma once

#include "model/schema/id.h"

#include <optional>
#include <vector>

struct CheckContext;

/// How many rows the longest chain of a table has in which each refers to the one before by a key to the table
/// itself that cascades.
struct Chain {
    ForeignKeyId key;
    std::optional<qint64>
        rows; ///< Of those that begin with a row that refers to nothing; empty: not counted.
    bool isCut = false; ///< There are more.
};

/// The chains of all such keys, measured with one query each, up to one row more than any engine's limit.
std::vector<Chain> measureChains(const CheckContext& context);
