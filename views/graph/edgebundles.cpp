#include "views/graph/edgebundles.h"

#include <map>

int numberBundles(const Schema& schema, std::vector<SceneEdge>& edges)
{
    std::map<std::pair<TableId, TableId>, std::vector<SceneEdge*>> byEnds;
    for (SceneEdge& edge : edges) {
        const ForeignKey& key = schema.foreignKey(edge.foreignKey);
        byEnds[{key.child, key.parent}].push_back(&edge);
    }
    int count = 0;
    for (const auto& [ends, parallel] : byEnds) {
        if (parallel.size() < 2)
            continue;
        for (SceneEdge* edge : parallel)
            edge->bundle = count;
        ++count;
    }
    return count;
}
