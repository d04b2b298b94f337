#pragma once

#include "model/layout/layout.h"

#include <vector>

/// Nodes that edges connect, and these edges; both as indexes into a LayoutGraph, ascending.
struct LayoutComponent {
    std::vector<int> nodes;
    std::vector<int> edges;
};

/// The connected components of `graph`, in the order of their first nodes.
std::vector<LayoutComponent> components(const LayoutGraph& graph);

double nodeHeight(const LayoutGraph::Node& node);
