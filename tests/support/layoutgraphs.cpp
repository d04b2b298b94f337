#include "tests/support/layoutgraphs.h"

LayoutGraph boxes(int count, int rows)
{
    LayoutGraph graph;
    for (int i = 0; i < count; ++i)
        graph.nodes.push_back({TableId{i}, 150, std::vector<double>(static_cast<size_t>(rows) + 1, 20)});
    return graph;
}

void addEdge(LayoutGraph& graph, int child, int childRow, int parent, int parentRow)
{
    const ForeignKeyId key{static_cast<int>(graph.edges.size())};
    graph.edges.push_back({key, child, childRow, parent, parentRow});
}

int overlapsOf(const Layout& layout)
{
    int overlaps = 0;
    for (size_t i = 0; i < layout.nodes.size(); ++i)
        for (size_t j = i + 1; j < layout.nodes.size(); ++j)
            overlaps += layout.nodes[i].intersects(layout.nodes[j]) ? 1 : 0;
    return overlaps;
}
