#pragma once

#include "model/layout/components.h"

/// What Graphviz gets as one node: a table, or a block of tables that all refer to one parent and to nothing
/// else. In one column, as a hierarchy would have them, hundreds of them could not be looked at.
struct LayoutBox {
    std::vector<int> nodes; ///< Indexes into the graph.
    std::vector<QPointF> corners; ///< Of each node in the box.
    QSizeF size;
};

/// The boxes of a group: `nodes` and the edges between them. Each node is in one box.
std::vector<LayoutBox> layoutBoxes(const LayoutGraph& graph, const LayoutComponent& group);
