#pragma once

#include "model/schema/schema.h"

#include <functional>
#include <vector>

/// Tables whose rows can lead to each other along the keys in question: one table, or several in a cycle.
struct TableGroup {
    std::vector<TableId> tables;
    std::vector<ForeignKeyId> innerKeys; ///< Between tables of the group; empty where there is no cycle.
    std::vector<ForeignKeyId> outgoingKeys; ///< From a parent of this group to children of later groups.

    bool isCycle() const { return !innerKeys.empty(); }
};

/// The tables that can be reached from `start` along keys that `follows` says yes to, from parent to child.
/// A group comes after every group that leads to it (Tarjan's strongly connected components).
std::vector<TableGroup> cascadeOrder(const Schema& schema, TableId start,
                                     const std::function<bool(const ForeignKey&)>& follows);

/// The same for all tables.
std::vector<TableGroup> cascadeOrder(const Schema& schema,
                                     const std::function<bool(const ForeignKey&)>& follows);
