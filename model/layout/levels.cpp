#include "model/layout/levels.h"

#include "model/layout/edgeroutes.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace {

constexpr double ColumnGap = 110;
constexpr double WrappedGap = 40; // Between the columns of one level.
constexpr double RowGap = 26;
constexpr double LeastHeight = 700;

/// The height of a column at which the whole has about the proportions of a screen.
double columnHeight(const LayoutGraph& graph)
{
    constexpr double ScreenProportion = 1.6;
    double area = 0;
    for (const LayoutGraph::Node& node : graph.nodes)
        area += (node.width + ColumnGap) * (nodeHeight(node) + RowGap);
    return std::max(LeastHeight, std::sqrt(area / ScreenProportion));
}

} // namespace

Layout layOutInLevels(const LayoutGraph& graph, const std::vector<int>& levels)
{
    Layout layout{
        std::vector<QRectF>(graph.nodes.size()), std::vector<QList<QPointF>>(graph.edges.size()), {}};
    std::vector<size_t> order(graph.nodes.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, {}, [&](size_t node) { return levels[node]; });

    const double height = columnHeight(graph);
    QPointF next;
    double columnWidth = 0;
    for (size_t i = 0; i < order.size(); ++i) {
        const LayoutGraph::Node& node = graph.nodes[order[i]];
        const QSizeF size(node.width, nodeHeight(node));
        const bool isNewLevel = i > 0 && levels[order[i]] != levels[order[i - 1]];
        if (isNewLevel || (next.y() > 0 && next.y() + size.height() > height)) {
            next = {next.x() + columnWidth + (isNewLevel ? ColumnGap : WrappedGap), 0};
            columnWidth = 0;
        }
        layout.nodes[order[i]] = {next, size};
        next.ry() += size.height() + RowGap;
        columnWidth = std::max(columnWidth, size.width());
    }
    std::vector<int> edges(graph.edges.size());
    std::iota(edges.begin(), edges.end(), 0);
    routeEdges(graph, edges, layout);
    return layout;
}
