#include "model/layout/levels.h"

#include "model/layout/edgeroutes.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <span>

namespace {

constexpr double ColumnGap = 110;
constexpr double WrappedGap = 40; // Between the columns of one level.
constexpr double RowGap = 26;

// Of the frame around a level.
constexpr double FrameMargin = 22;
constexpr double FrameTitle = 54; // Above its tables, at least …
constexpr double FrameTitleShare = 0.04; // … and of the whole: letters do not shrink with the picture.

/// The tables that stand below each other.
struct Stack {
    std::vector<size_t> nodes;
    QSizeF size;
    bool beginsLevel = false;
};

using Stacks = std::vector<Stack>;

/// All of one height: bands, from the first level to the last.
void frameLevels(Layout& layout)
{
    QRectF all;
    for (const Layout::Group& level : layout.groups)
        all |= level.frame;
    const double title = std::max(FrameTitle, FrameTitleShare * std::max(all.width(), all.height()));
    for (Layout::Group& level : layout.groups) {
        level.frame.setTop(all.top());
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

/// Stacks the nodes of one level, none higher than `height` where it has more than one table.
Stacks stacked(const LayoutGraph& graph, std::span<const size_t> level, double height)
{
    Stacks result;
    for (const size_t index : level) {
        const LayoutGraph::Node& node = graph.nodes[index];
        const double below = result.empty() ? 0 : result.back().size.height() + RowGap;
        if (result.empty() || below + nodeHeight(node) > height)
            result.push_back({{index}, {node.width, nodeHeight(node)}, result.empty()});
        else {
            Stack& last = result.back();
            last.nodes.push_back(index);
            last.size = {std::max(last.size.width(), node.width), below + nodeHeight(node)};
        }
    }
    return result;
}

/// No more stacks than there have to be, and these of about one height.
Stacks evenlyStacked(const LayoutGraph& graph, std::span<const size_t> level, double height)
{
    constexpr int Tries = 12;
    Stacks best = stacked(graph, level, height);
    double least = 0;
    for (int i = 0; i < Tries; ++i) {
        const double middle = (least + height) / 2;
        Stacks lower = stacked(graph, level, middle);
        if (lower.size() > best.size()) {
            least = middle;
        } else {
            height = middle;
            best = std::move(lower);
        }
    }
    return best;
}

double leftGap(const Stack& stack)
{
    return stack.beginsLevel ? ColumnGap : WrappedGap;
}

QSizeF sizeOf(const Stacks& stacks)
{
    QSizeF result;
    for (const Stack& stack : stacks)
        result = {result.width() + leftGap(stack) + stack.size.width(),
                  std::max(result.height(), stack.size.height())};
    return result;
}

/// All levels from the left to the right, wrapped as they are shown largest.
Stacks stacksOf(const LayoutGraph& graph, const std::vector<size_t>& order, const std::vector<int>& levels)
{
    constexpr double Step = 1.1;
    double height = 0;
    double highest = 0;
    for (const LayoutGraph::Node& node : graph.nodes) {
        height = std::max(height, nodeHeight(node));
        highest += nodeHeight(node) + RowGap;
    }
    Stacks best;
    do {
        Stacks stacks;
        for (auto first = order.begin(); first != order.end();) {
            const auto last = std::find_if(first, order.end(),
                                           [&](size_t node) { return levels[node] != levels[*first]; });
            std::ranges::move(evenlyStacked(graph, {first, last}, height), std::back_inserter(stacks));
            first = last;
        }
        if (best.empty() || zoomOf(sizeOf(stacks)) > zoomOf(sizeOf(best)))
            best = std::move(stacks);
        height *= Step;
    } while (height < highest);
    return best;
}

} // namespace

double zoomOf(const QSizeF& size)
{
    constexpr double WindowProportion
        = 1; // Of what docks leave of a small one; in a large one all is large enough.
    return std::min(WindowProportion / size.width(), 1 / size.height());
}

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
    const Stacks stacks = stacksOf(graph, inLevels(graph, levels), levels);
    const double height = sizeOf(stacks).height();
    double left = 0;
    for (const Stack& stack : stacks) {
        left += left > 0 ? leftGap(stack) : 0;
        QPointF corner(left, (height - stack.size.height()) / 2);
        for (const size_t index : stack.nodes) {
            layout.nodes[index] = {corner, QSizeF(graph.nodes[index].width, nodeHeight(graph.nodes[index]))};
            corner.ry() += layout.nodes[index].height() + RowGap;
        }
        if (stack.beginsLevel)
            layout.groups.push_back({{}, {}, levels[stack.nodes.front()]});
        for (const size_t index : stack.nodes) {
            layout.groups.back().nodes.push_back(static_cast<int>(index));
            layout.groups.back().frame |= layout.nodes[index];
        }
        left += stack.size.width();
    }
    frameLevels(layout);
    std::vector<int> edges(graph.edges.size());
    std::iota(edges.begin(), edges.end(), 0);
    routeEdges(graph, edges, layout);
    return layout;
}
