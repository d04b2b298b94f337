#include "model/layout/layoutgroups.h"

#include "model/layout/communities.h"

#include <algorithm>

namespace {

/// So many tables with their edges can still be followed in one hierarchy, and dot needs 0.1 s for them.
constexpr size_t MostTogether = 60;

/// What a part of a larger component has at most. Smaller parts make more edges cross.
constexpr size_t MostInGroup = 40;

bool isToBeDivided(const LayoutGraph& graph, const LayoutComponent& component)
{
    const auto regionOf = [&](int node) { return graph.nodes[static_cast<size_t>(node)].region; };
    const int region = regionOf(component.nodes.front());
    return component.nodes.size() > MostTogether
        || !std::ranges::all_of(component.nodes, [&](int node) { return regionOf(node) == region; });
}

void addWhole(LayoutGroups& groups, const LayoutComponent& component)
{
    for (const int node : component.nodes)
        groups.groupOf[static_cast<size_t>(node)] = groups.groups.size();
    groups.groups.push_back({component, groups.componentCount++, false});
}

} // namespace

LayoutGroups undivided(const LayoutGraph& graph)
{
    LayoutGroups result;
    result.groupOf.resize(graph.nodes.size());
    for (const LayoutComponent& component : components(graph))
        addWhole(result, component);
    return result;
}

LayoutGroups divided(const LayoutGraph& graph)
{
    LayoutGroups result;
    result.groupOf.resize(graph.nodes.size());
    for (const LayoutComponent& component : components(graph)) {
        if (!isToBeDivided(graph, component)) {
            addWhole(result, component);
            continue;
        }
        for (std::vector<int>& nodes : communities(graph, component, MostInGroup)) {
            for (const int node : nodes)
                result.groupOf[static_cast<size_t>(node)] = result.groups.size();
            result.groups.push_back({{std::move(nodes), {}}, result.componentCount, true});
        }
        for (const int index : component.edges) {
            const LayoutGraph::Edge& edge = graph.edges[static_cast<size_t>(index)];
            const size_t group = result.groupOf[static_cast<size_t>(edge.from)];
            if (group == result.groupOf[static_cast<size_t>(edge.to)])
                result.groups[group].content.edges.push_back(index);
        }
        ++result.componentCount;
    }
    return result;
}
