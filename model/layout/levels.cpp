#include "model/layout/levels.h"

#include "model/layout/edgeroutes.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace {

constexpr double ColumnGap = 110;
constexpr double WrappedGap = 40; // Between the columns of one level.
constexpr double RowGap = 26;
constexpr double LeastHeight = 1400;

// Of the frame around a level.
constexpr double FrameMargin = 22;
constexpr double FrameTitle = 54; // Above its tables, at least …
constexpr double FrameTitleShare = 0.04; // … and of the whole: letters do not shrink with the picture.

/// The height of a column at which the whole has about the proportions of a screen.
double columnHeight(const LayoutGraph& graph)
{
    constexpr double ScreenProportion = 1.6;
    double area = 0;
    for (const LayoutGraph::Node& node : graph.nodes)
        area += (node.width + ColumnGap) * (nodeHeight(node) + RowGap);
    return std::max(LeastHeight, std::sqrt(area / ScreenProportion));
}

/// All of one height: bands, from the first level to the last.
void frameLevels(Layout& layout)
{
    QRectF all;
    for (const Layout::Group& level : layout.groups)
        all |= level.frame;
    const double title = std::max(FrameTitle, FrameTitleShare * std::max(all.width(), all.height()));
    for (Layout::Group& level : layout.groups) {
        level.frame.setBottom(all.bottom());
        level.frame.adjust(-FrameMargin, -title, FrameMargin, FrameMargin);
    }
}

/// The nodes by their level; within it by the mean place of the nodes before that they have edges to.
std::vector<size_t> inLevels(const LayoutGraph& graph, const std::vector<int>& levels)
{
    std::vector<std::vector<size_t>> before(graph.nodes.size());
    for (const LayoutGraph::Edge& edge : graph.edges) {
        const auto [from, to] = std::pair(static_cast<size_t>(edge.from), static_cast<size_t>(edge.to));
        if (levels[from] > levels[to])
            before[from].push_back(to);
        else if (levels[to] > levels[from])
            before[to].push_back(from);
    }
    std::vector<size_t> order(graph.nodes.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, {}, [&](size_t node) { return levels[node]; });
    std::vector<double> places(graph.nodes.size()); // Within the level, from 0 to 1.
    for (auto first = order.begin(); first != order.end();) {
        const auto last
            = std::find_if(first, order.end(), [&](size_t node) { return levels[node] != levels[*first]; });
        const double count = static_cast<double>(last - first);
        for (auto node = first; node != last; ++node) {
            places[*node] = static_cast<double>(node - first) / count;
            if (!before[*node].empty())
                places[*node] = std::accumulate(before[*node].begin(), before[*node].end(), 0.0,
                                                [&](double sum, size_t other) { return sum + places[other]; })
                    / static_cast<double>(before[*node].size());
        }
        std::stable_sort(first, last, [&](size_t a, size_t b) { return places[a] < places[b]; });
        for (auto node = first; node != last; ++node)
            places[*node] = (static_cast<double>(node - first) + 0.5) / count;
        first = last;
    }
    return order;
}

} // namespace

std::vector<int> parentLevels(const LayoutGraph& graph)
{
    std::vector<std::vector<size_t>> children(graph.nodes.size());
    std::vector<int> waitsFor(graph.nodes.size());
    for (const LayoutGraph::Edge& edge : graph.edges)
        if (edge.from != edge.to) {
            children[static_cast<size_t>(edge.to)].push_back(static_cast<size_t>(edge.from));
            ++waitsFor[static_cast<size_t>(edge.from)];
        }
    std::vector<int> levels(graph.nodes.size());
    std::set<std::pair<int, size_t>> waiting; // With the number of parents that have no level yet.
    for (size_t node = 0; node < graph.nodes.size(); ++node)
        waiting.emplace(waitsFor[node], node);
    while (!waiting.empty()) {
        const size_t parent = waiting.extract(waiting.begin()).value().second;
        for (const size_t child : children[parent])
            if (waiting.erase({waitsFor[child], child}) > 0) {
                levels[child] = std::max(levels[child], levels[parent] + 1);
                waiting.emplace(--waitsFor[child], child);
            }
    }
    return levels;
}

Layout layOutInLevels(const LayoutGraph& graph, const std::vector<int>& levels)
{
    Layout layout{
        std::vector<QRectF>(graph.nodes.size()), std::vector<QList<QPointF>>(graph.edges.size()), {}};
    const std::vector<size_t> order = inLevels(graph, levels);
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
        if (isNewLevel || i == 0)
            layout.groups.push_back({{}, {}, levels[order[i]]});
        layout.groups.back().nodes.push_back(static_cast<int>(order[i]));
        layout.groups.back().frame |= layout.nodes[order[i]];
    }
    frameLevels(layout);
    std::vector<int> edges(graph.edges.size());
    std::iota(edges.begin(), edges.end(), 0);
    routeEdges(graph, edges, layout);
    return layout;
}
