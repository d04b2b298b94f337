#pragma once

#include "model/schema/schema.h"

/// A table and how many foreign keys away it is.
struct TableDistance {
    TableId table;
    int distance = 0;
};

/// Which of its relatives a table is looked at with.
enum class Relatives {
    Parents, ///< The tables that it refers to.
    Children, ///< The tables that refer to it.
    ParentsAndChildren,
};

/// `table` and its relatives up to `depth` keys away, the nearest first.
///
/// Nothing is followed on from a table for which `isHub` is true (by TableId): it would lead to everything.
/// `table` itself is always followed.
std::vector<TableDistance> neighbourhood(const Schema& schema, TableId table, int depth, Relatives relatives,
                                         const std::vector<bool>& isHub);

/// The tables that a DELETE on `table` may touch, the nearest first: children are followed on through keys that
/// act by CASCADE; those whose keys are set to NULL or to a default, or that refuse, are where it ends.
std::vector<TableDistance> deleteReach(const Schema& schema, TableId table);

/// The foreign keys along which a DELETE on `table` may touch those tables, or be refused by them, by ForeignKeyId.
std::vector<bool> deleteReachKeys(const Schema& schema, TableId table);
