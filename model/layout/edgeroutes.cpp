#include "model/layout/edgeroutes.h"

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

QList<QPointF> curve(const LayoutGraph& graph, const LayoutGraph::Edge& edge, const Layout& layout,
                     int number)
{
    const auto from = static_cast<size_t>(edge.from);
    const auto to = static_cast<size_t>(edge.to);
    const QRectF& child = layout.nodes[from];
    const QRectF& parent = layout.nodes[to];
    const double startY = rowCentre(graph.nodes[from], child, edge.fromRow);
    const double endY = rowCentre(graph.nodes[to], parent, edge.toRow);
    const double bow = ParallelGap * number;

    if (child.left() >= parent.right() || child.right() <= parent.left()) {
        const double direction = child.left() >= parent.right() ? -1 : 1;
        const double startX = direction < 0 ? child.left() : child.right();
        const double endX = direction < 0 ? parent.right() : parent.left();
        const double bend = std::max(LeastBend, std::abs(endX - startX) / 2);
        return {{startX, startY},
                {startX + direction * bend, startY + bow},
                {endX - direction * bend, endY + bow},
                {endX, endY}};
    }
    // One above the other: around the right side of both.
    const double out = std::max(child.right(), parent.right()) + LeastBend + bow;
    return {{child.right(), startY}, {out, startY}, {out, endY}, {parent.right(), endY}};
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

void routeEdges(const LayoutGraph& graph, const std::vector<int>& edges, Layout& layout)
{
    std::map<std::pair<int, int>, int> numbers;
    for (const int index : edges) {
        const LayoutGraph::Edge& edge = graph.edges[static_cast<size_t>(index)];
        const int number = numbers[std::minmax(edge.from, edge.to)]++;
        const auto from = static_cast<size_t>(edge.from);
        layout.edges[static_cast<size_t>(index)] = edge.from == edge.to
            ? selfReference(edge, graph.nodes[from], layout.nodes[from], number)
            : curve(graph, edge, layout, number);
    }
    spreadParentEnds(graph, edges, layout);
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
