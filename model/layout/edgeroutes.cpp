#include "model/layout/edgeroutes.h"

#include "model/layout/detours.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>

namespace {

constexpr double LoopReach = 28; // How far a self-reference stands out from its table.
constexpr double ParallelGap = 9; // Between curves that join the same two tables.
constexpr double LeastBend = 36; // How far a curve goes straight out before it turns.
constexpr double EndGap = 8; // Between the ends of parallel edges at one row.
constexpr double MostEndSpread = 14; // From the first of them to the last; the lowest row is 20 high.

QList<QPointF> selfReference(const LayoutGraph::Edge& edge, const LayoutGraph::Node& node,
                             const QRectF& place, int number)
{
    const double out = place.right() + LoopReach + ParallelGap * number;
    const QPointF from(place.right(), rowCentre(node, place, edge.fromRow));
    QPointF to(place.right(), rowCentre(node, place, edge.toRow));
    if (edge.fromRow == edge.toRow)
        to.ry() -= node.rowHeights[static_cast<size_t>(edge.toRow)] / 4;
    return {from, {out, from.y()}, {out, to.y()}, to};
}

/// What a route joins: the tables, and the heights of its rows.
struct Ends {
    QRectF child;
    double childY = 0;
    QRectF parent;
    double parentY = 0;
    double bow = 0; ///< Of the route, so that it runs apart from others between the same tables.

    bool areSideBySide() const { return child.left() >= parent.right() || child.right() <= parent.left(); }
};

Ends endsOf(const LayoutGraph& graph, const LayoutGraph::Edge& edge, const Layout& layout)
{
    const auto from = static_cast<size_t>(edge.from);
    const auto to = static_cast<size_t>(edge.to);
    return {layout.nodes[from], rowCentre(graph.nodes[from], layout.nodes[from], edge.fromRow),
            layout.nodes[to], rowCentre(graph.nodes[to], layout.nodes[to], edge.toRow)};
}

/// From side to side of two tables beside each other.
QList<QPointF> across(const Ends& ends)
{
    const double direction = ends.child.left() >= ends.parent.right() ? -1 : 1;
    const QPointF start(direction < 0 ? ends.child.left() : ends.child.right(), ends.childY);
    const QPointF end(direction < 0 ? ends.parent.right() : ends.parent.left(), ends.parentY);
    const QPointF bend(direction * std::max(LeastBend, std::abs(end.x() - start.x()) / 2), 0);
    const QPointF bow(0, ends.bow);
    return {start, start + bend + bow, end - bend + bow, end};
}

/// Around one side of two tables that stand above each other: from the child's x out to that of the bend, and back.
QList<QPointF> around(const Ends& ends, double childX, double out, double parentX)
{
    return {{childX, ends.childY}, {out, ends.childY}, {out, ends.parentY}, {parentX, ends.parentY}};
}

QList<QPointF> aroundRight(const Ends& ends)
{
    const double out = std::max(ends.child.right(), ends.parent.right()) + LeastBend + ends.bow;
    return around(ends, ends.child.right(), out, ends.parent.right());
}

QList<QPointF> aroundLeft(const Ends& ends)
{
    const double out = std::min(ends.child.left(), ends.parent.left()) - LeastBend - ends.bow;
    return around(ends, ends.child.left(), out, ends.parent.left());
}

QList<QPointF> shortest(const Ends& ends)
{
    return ends.areSideBySide() ? across(ends) : aroundRight(ends);
}

/// The shortest where there is no way around the tables that hide it.
QList<QPointF> unhidden(const Ends& ends, const LayoutGraph::Edge& edge, Detours& detours)
{
    QList<QPointF> route = shortest(ends);
    if (!detours.isHidden(route, edge.from, edge.to))
        return route;
    if (ends.areSideBySide())
        return detours.around(route.front(), route.back(), edge.from, edge.to).value_or(route);
    const QList<QPointF> left = aroundLeft(ends);
    return detours.isHidden(left, edge.from, edge.to) ? route : left;
}

/// The last control point goes along: the edge arrives in the direction that it had.
void moveEnd(QList<QPointF>& route, double y)
{
    constexpr double Rounding = 0.001; // What is there already stays exactly as it is.
    const double by = y - route.back().y();
    if (std::abs(by) < Rounding)
        return;
    route.back().ry() += by;
    route[route.size() - 2].ry() += by;
}

} // namespace

double rowCentre(const LayoutGraph::Node& node, const QRectF& place, int row)
{
    const auto rows = node.rowHeights.begin();
    return place.top() + std::accumulate(rows, rows + row, 0.0)
        + node.rowHeights[static_cast<size_t>(row)] / 2;
}

void routeEdges(const LayoutGraph& graph, const LayoutComponent& part, Layout& layout)
{
    Detours detours(layout.nodes, part.nodes);
    std::map<std::pair<int, int>, int> numbers;
    for (const int index : part.edges) {
        const LayoutGraph::Edge& edge = graph.edges[static_cast<size_t>(index)];
        const int number = numbers[std::minmax(edge.from, edge.to)]++;
        Ends ends = endsOf(graph, edge, layout);
        ends.bow = ParallelGap * number;
        layout.edges[static_cast<size_t>(index)] = edge.from == edge.to
            ? selfReference(edge, graph.nodes[static_cast<size_t>(edge.from)], ends.child, number)
            : unhidden(ends, edge, detours);
    }
    spreadParentEnds(graph, part.edges, layout);
}

void routeEdges(const LayoutGraph& graph, const std::vector<int>& edges, Layout& layout)
{
    LayoutComponent part{{}, edges};
    for (size_t node = 0; node < layout.nodes.size(); ++node)
        if (!layout.nodes[node].isNull())
            part.nodes.push_back(static_cast<int>(node));
    routeEdges(graph, part, layout);
}

void spreadParentEnds(const LayoutGraph& graph, const std::vector<int>& edges, Layout& layout)
{
    constexpr qsizetype FewestPoints = 4;
    std::map<std::tuple<int, int, int>, std::vector<int>> bundles;
    for (const int index : edges) {
        const LayoutGraph::Edge& edge = graph.edges[static_cast<size_t>(index)];
        if (edge.from != edge.to && layout.edges[static_cast<size_t>(index)].size() >= FewestPoints)
            bundles[{edge.from, edge.to, edge.toRow}].push_back(index);
    }
    for (auto& [ends, bundle] : bundles) {
        if (bundle.size() < 2)
            continue;
        // In the order of the child's rows they cross least.
        std::ranges::stable_sort(bundle, {}, [&](int index) {
            return std::pair(graph.edges[static_cast<size_t>(index)].fromRow, index);
        });
        const auto to = static_cast<size_t>(std::get<1>(ends));
        const double centre = rowCentre(graph.nodes[to], layout.nodes[to], std::get<2>(ends));
        const double last = static_cast<double>(bundle.size()) - 1;
        const double gap = std::min(EndGap, MostEndSpread / last);
        for (size_t i = 0; i < bundle.size(); ++i)
            moveEnd(layout.edges[static_cast<size_t>(bundle[i])],
                    centre + (static_cast<double>(i) - last / 2) * gap);
    }
}
