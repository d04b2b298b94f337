#include "model/layout/components.h"

#include <numeric>

namespace {

/// Finds the representative of a node's set, and shortens the way there.
int root(std::vector<int>& parents, int node)
{
    int top = node;
    while (parents[static_cast<size_t>(top)] != top)
        top = parents[static_cast<size_t>(top)];
    while (node != top)
        node = std::exchange(parents[static_cast<size_t>(node)], top);
    return top;
}

} // namespace

std::vector<LayoutComponent> components(const LayoutGraph& graph)
{
    std::vector<int> parents(graph.nodes.size());
    std::iota(parents.begin(), parents.end(), 0);
    for (const LayoutGraph::Edge& edge : graph.edges)
        parents[static_cast<size_t>(root(parents, edge.from))] = root(parents, edge.to);

    std::vector<LayoutComponent> result;
    std::vector<int> componentOf(graph.nodes.size(), -1);
    for (size_t node = 0; node < graph.nodes.size(); ++node) {
        int& component = componentOf[static_cast<size_t>(root(parents, static_cast<int>(node)))];
        if (component < 0) {
            component = static_cast<int>(result.size());
            result.emplace_back();
        }
        result[static_cast<size_t>(component)].nodes.push_back(static_cast<int>(node));
    }
    for (size_t edge = 0; edge < graph.edges.size(); ++edge) {
        const int component = componentOf[static_cast<size_t>(root(parents, graph.edges[edge].from))];
        result[static_cast<size_t>(component)].edges.push_back(static_cast<int>(edge));
    }
    return result;
}

double nodeHeight(const LayoutGraph::Node& node)
{
    return std::accumulate(node.rowHeights.begin(), node.rowHeights.end(), 0.0);
}
