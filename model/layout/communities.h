#pragma once

#include "model/layout/components.h"

/// Divides the nodes of a component into groups of at most `most` that have many edges within and few to other
/// groups; nodes of different regions never share a group. Each node is in one group; nodes ascend, and groups
/// are in the order of their first nodes. The same graph gives the same groups.
///
/// An edge to a node that everything refers to says little about nearness and counts less.
///
/// Source: V. Blondel, J.-L. Guillaume, R. Lambiotte, E. Lefebvre, "Fast unfolding of communities in large
/// networks" (2008), https://arxiv.org/abs/0803.0476, with a limit of size.
std::vector<std::vector<int>> communities(const LayoutGraph& graph, const LayoutComponent& component,
                                          size_t most);
