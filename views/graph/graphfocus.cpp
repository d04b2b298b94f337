#include "views/graph/graphfocus.h"

#include "views/graph/hubs.h"

#include <algorithm>
#include <map>

namespace {

/// The tables on the ways, each as far away as on the longest of them: no key then leads back.
std::vector<TableDistance> tablesOn(const KeyPaths& paths, const GraphFocus& focus)
{
    std::map<TableId, int> distances{{focus.table, 0}, {focus.target, 1}};
    for (const KeyPath& path : paths.paths)
        for (size_t i = 0; i < path.steps.size(); ++i) {
            int& distance = distances[path.steps[i].table];
            distance = std::max(distance, static_cast<int>(i) + 1);
        }
    std::vector<TableDistance> result;
    for (const auto& [table, distance] : distances)
        result.push_back({table, distance});
    std::ranges::stable_sort(result, {}, &TableDistance::distance);
    return result;
}

std::vector<TableDistance> tablesInScope(const Schema& schema, const GraphFocus& focus)
{
    switch (focus.scope) {
    case GraphFocus::Scope::Everything:
        break;
    case GraphFocus::Scope::Neighbourhood:
        return neighbourhood(schema, focus.table, focus.depth, focus.relatives, hubs(schema));
    case GraphFocus::Scope::Reach:
        return deleteReach(schema, focus.table);
    case GraphFocus::Scope::Paths:
        return tablesOn(shownPaths(schema, focus), focus);
    }
    std::vector<TableDistance> all;
    for (int i = 0; i < static_cast<int>(schema.tables().size()); ++i)
        all.push_back({TableId{i}, 0});
    return all;
}

} // namespace

std::vector<TableDistance> shownTables(const Schema& schema, const GraphFocus& focus)
{
    std::vector<TableDistance> result = tablesInScope(schema, focus);
    std::erase_if(result, [&](const TableDistance& its) { return focus.hidden.contains(its.table); });
    for (const TableId table : focus.pinned)
        if (std::ranges::find(result, table, &TableDistance::table) == result.end())
            result.push_back({table, 0});
    return result;
}

KeyPaths shownPaths(const Schema& schema, const GraphFocus& focus)
{
    if (focus.scope != GraphFocus::Scope::Paths)
        return {};
    return focus.ways == GraphFocus::Ways::OfADelete
        ? cascadePaths(schema, focus.table, focus.target, MostShownPaths)
        : shortestPaths(schema, focus.table, focus.target, MostShownPaths);
}

GraphFocus focusOnPaths(const Schema& schema, const GraphFocus& before, TableId from, TableId to)
{
    GraphFocus focus = before;
    focus.scope = GraphFocus::Scope::Paths;
    focus.table = from;
    focus.target = to;
    focus.ways = GraphFocus::Ways::OfADelete;
    if (shownPaths(schema, focus).paths.empty())
        focus.ways = GraphFocus::Ways::Shortest;
    focus.hidden.clear();
    return focus;
}

GraphFocus focusOnEverything(const GraphFocus& before)
{
    GraphFocus focus = before;
    focus.scope = GraphFocus::Scope::Everything;
    focus.table = {};
    focus.target = {};
    focus.hidden.clear();
    return focus;
}
