#include "app/gui/layoutwish.h"

#include "model/layout/levels.h"
#include "views/graph/graphgeometry.h"

namespace {

/// The tables of a delete's reach and of ways stand level by level.
bool hasLevels(GraphFocus::Scope scope)
{
    switch (scope) {
    case GraphFocus::Scope::Everything:
    case GraphFocus::Scope::Neighbourhood:
        return false;
    case GraphFocus::Scope::Reach:
    case GraphFocus::Scope::Paths:
        return true;
    }
    Q_UNREACHABLE();
}

} // namespace

Layout layOut(const Schema& schema, const LayoutWish& wish, Progress& progress)
{
    std::vector<TableId> tables;
    std::vector<int> levels;
    for (const TableDistance& shown : shownTables(schema, wish.focus)) {
        tables.push_back(shown.table);
        levels.push_back(shown.distance);
    }
    const LayoutGraph graph = layoutGraph(schema, tables, wish.focus.unfolded);
    if (const auto known = layOutAsBefore(graph, nodeNames(schema, graph), wish.known))
        return layoutOfWhole(schema, graph, *known);
    Layout layout
        = hasLevels(wish.focus.scope) ? layOutInLevels(graph, levels) : layOut(graph, wish.kind, progress);
    std::vector<QRectF> fixed;
    for (const TableId table : tables) {
        const auto place = wish.fixed.find(table);
        fixed.push_back(place == wish.fixed.end() ? QRectF() : place->second);
    }
    return layoutOfWhole(schema, graph, withFixedTables(graph, std::move(layout), fixed));
}
