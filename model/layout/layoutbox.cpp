#include "model/layout/layoutbox.h"

#include "model/layout/packing.h"

#include <map>
#include <set>

namespace {

constexpr size_t FewestOfBlock = 6; ///< So many still stand in a column.
constexpr double GapInBlock = 24;

QSizeF sizeOf(const LayoutGraph& graph, int node)
{
    const LayoutGraph::Node& box = graph.nodes[static_cast<size_t>(node)];
    return {box.width, nodeHeight(box)};
}

LayoutBox block(const LayoutGraph& graph, const std::vector<int>& nodes)
{
    std::vector<QSizeF> sizes;
    for (const int node : nodes)
        sizes.push_back(sizeOf(graph, node));
    LayoutBox result{nodes, pack(sizes, GapInBlock), {}};
    for (size_t i = 0; i < sizes.size(); ++i)
        result.size = result.size.expandedTo(
            {result.corners[i].x() + sizes[i].width(), result.corners[i].y() + sizes[i].height()});
    return result;
}

/// The children of each parent that have no other neighbour, by the parent.
std::map<int, std::vector<int>> leavesOf(const LayoutGraph& graph, const LayoutComponent& group)
{
    std::map<int, std::set<int>> parents;
    std::set<int> isParent;
    for (const int index : group.edges) {
        const LayoutGraph::Edge& edge = graph.edges[static_cast<size_t>(index)];
        if (edge.from == edge.to)
            continue;
        parents[edge.from].insert(edge.to);
        isParent.insert(edge.to);
    }
    std::map<int, std::vector<int>> result;
    for (const auto& [child, its] : parents)
        if (its.size() == 1 && !isParent.contains(child))
            result[*its.begin()].push_back(child);
    return result;
}

} // namespace

std::vector<LayoutBox> layoutBoxes(const LayoutGraph& graph, const LayoutComponent& group)
{
    std::vector<LayoutBox> result;
    std::set<int> inBlocks;
    for (const auto& [parent, leaves] : leavesOf(graph, group)) {
        if (leaves.size() < FewestOfBlock)
            continue;
        result.push_back(block(graph, leaves));
        inBlocks.insert(leaves.begin(), leaves.end());
    }
    for (const int node : group.nodes)
        if (!inBlocks.contains(node))
            result.push_back({{node}, {QPointF()}, sizeOf(graph, node)});
    return result;
}
