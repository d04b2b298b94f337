#include "app/gui/layoutwish.h"

#include "model/layout/levels.h"
#include "views/graph/graphgeometry.h"

namespace {

/// The tables of a delete's reach and of ways stand level by level; not two tables that no way joins.
bool hasLevels(const Schema& schema, const GraphFocus& focus)
{
    switch (focus.scope) {
    case GraphFocus::Scope::Everything:
    case GraphFocus::Scope::Neighbourhood:
        return false;
    case GraphFocus::Scope::Reach:
        return true;
    case GraphFocus::Scope::Paths:
        return !shownPaths(schema, focus).paths.empty();
    }
    Q_UNREACHABLE();
}

/// The tables that are wanted, with their edges.
struct WantedGraph {
    LayoutGraph graph;
    std::vector<int> levels; ///< Of each table.
};

WantedGraph wantedGraph(const Schema& schema, const LayoutWish& wish)
{
    std::vector<TableId> tables;
    std::vector<int> levels;
    for (const TableDistance& shown : shownTables(schema, wish.focus)) {
        tables.push_back(shown.table);
        levels.push_back(shown.distance);
    }
    return {layoutGraph(schema, tables, wish.focus.unfolded), levels};
}

Layout aroundFixedTables(const Schema& schema, const LayoutWish& wish, const LayoutGraph& graph,
                         Layout layout)
{
    std::vector<QRectF> fixed;
    for (const LayoutGraph::Node& node : graph.nodes) {
        const auto place = wish.fixed.find(node.table);
        fixed.push_back(place == wish.fixed.end() ? QRectF() : place->second);
    }
    return layoutOfWhole(schema, graph, withFixedTables(graph, std::move(layout), fixed));
}

} // namespace

bool isLarge(const Schema& schema, const LayoutWish& wish)
{
    return wish.kind == LayoutKind::Groups && wish.known.tables.isEmpty() && !hasLevels(schema, wish.focus)
        && shownTables(schema, wish.focus).size() > MostTablesAtOnce;
}

Layout layOutCoarsely(const Schema& schema, const LayoutWish& wish)
{
    const LayoutGraph graph = wantedGraph(schema, wish).graph;
    return aroundFixedTables(schema, wish, graph, layOutCoarsely(graph));
}

Layout layOut(const Schema& schema, const LayoutWish& wish, Progress& progress)
{
    const auto [graph, levels] = wantedGraph(schema, wish);
    if (const auto known = layOutAsBefore(graph, nodeNames(schema, graph), wish.known))
        return layoutOfWhole(schema, graph, *known);
    return aroundFixedTables(schema, wish, graph,
                             hasLevels(schema, wish.focus) ? layOutInLevels(graph, levels)
                                                           : layOut(graph, wish.kind, progress));
}
