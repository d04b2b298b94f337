#include "views/graph/sceneedge.h"

#include "views/graph/graphgeometry.h"

namespace {

/// By TableId: the index of its group, or −1.
std::vector<int> groupsOfTables(const Layout& layout)
{
    std::vector<int> groupOf(layout.nodes.size(), -1);
    for (size_t i = 0; i < layout.groups.size(); ++i) {
        if (layout.groups[i].level)
            continue; // Most keys join levels side by side: as bundles they would be one line.
        for (const int node : layout.groups[i].nodes)
            groupOf[static_cast<size_t>(node)] = static_cast<int>(i);
    }
    return groupOf;
}

} // namespace

std::vector<SceneEdge> sceneEdges(const Schema& schema, const Layout& layout, Notation notation)
{
    const std::vector<EdgeLook> looks = edgeLooks(schema, notation);
    const std::vector<LayoutGraph::Edge> edges = layoutEdges(schema);
    const std::vector<int> groupOf = groupsOfTables(layout);
    Q_ASSERT(layout.nodes.size() == schema.tables().size() && layout.edges.size() == edges.size());
    std::vector<SceneEdge> result;
    for (size_t i = 0; i < edges.size(); ++i) {
        if (layout.edges[i].isEmpty())
            continue;
        const ForeignKey& key = schema.foreignKey(edges[i].foreignKey);
        SceneEdge edge{edges[i].foreignKey, EdgeCurve(layout.edges[i]),
                       looks[edges[i].foreignKey.position()]};
        edge.layoutEdge = i;
        edge.childGroup = groupOf[key.child.position()];
        edge.parentGroup = groupOf[key.parent.position()];
        result.push_back(std::move(edge));
    }
    return result;
}
