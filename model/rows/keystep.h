#pragma once

#include "model/cascade/outcome.h"
#include "model/schema/schema.h"

#include <vector>

/// A way from one row along a foreign key, to the rows at its other end.
struct KeyStep {
    enum class Direction { ToParent, ToChildren };

    /// Why the step leads nowhere.
    enum class Obstacle {
        None,
        Null, ///< A key with NULL in it refers to nothing, and nothing refers to it.
        MissingParent, ///< The key's parent, or what it refers to there, does not exist.
        CutValue, ///< The value is longer than what is read of a cell.
    };

    ForeignKeyId foreignKey;
    Direction direction = Direction::ToParent;
    Obstacle obstacle = Obstacle::None;
    TableId table = {}; ///< At the other end; invalid for a missing parent.
    RowKey values = {}; ///< What the rows at the other end hold; empty where there is an obstacle.
};

/// All ways from a row of `table` with these `cells`, as RowPage has them: to its parents first, each in the
/// order of the schema's keys.
std::vector<KeyStep> keySteps(const Schema& schema, TableId table, const std::vector<Value>& cells);
