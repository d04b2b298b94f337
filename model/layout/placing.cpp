#include "model/layout/placing.h"

#include "model/layout/components.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

namespace {

constexpr double Gap = 24; ///< Between a table that is put and those that stand.
constexpr double EdgeRoom = 70; ///< Between it and its neighbours, for the edges.
constexpr double FrameMargin = 26; ///< As the layouter has them.
constexpr double FrameTitle = 44;
constexpr double ScreenProportion = 1.6; ///< Width to height, 16:10.

QRectF withMargin(const QRectF& rect, double margin)
{
    return rect.adjusted(-margin, -margin, margin, margin);
}

QRectF framed(const QRectF& table)
{
    return table.adjusted(-FrameMargin, -FrameTitle, FrameMargin, FrameMargin);
}

QRectF around(QPointF centre, const QSizeF& size)
{
    return {QPointF(centre.x() - size.width() / 2, centre.y() - size.height() / 2), size};
}

double distanceTo(const QRectF& rect, QPointF point)
{
    return std::hypot(std::max({rect.left() - point.x(), 0.0, point.x() - rect.right()}),
                      std::max({rect.top() - point.y(), 0.0, point.y() - rect.bottom()}));
}

/// Where a box may stand beside another one, `gap` apart.
std::array<QRectF, 12> placesBeside(const QRectF& rect, const QSizeF& size, double gap)
{
    const double right = rect.right() + gap;
    const double left = rect.left() - gap - size.width();
    const double below = rect.bottom() + gap;
    const double above = rect.top() - gap - size.height();
    const double alignedRight = rect.right() - size.width();
    const double alignedBottom = rect.bottom() - size.height();
    const double middleX = rect.center().x() - size.width() / 2;
    const double middleY = rect.center().y() - size.height() / 2;
    return {QRectF({right, rect.top()}, size), {{right, alignedBottom}, size}, {{right, middleY}, size},
            {{left, rect.top()}, size},        {{left, alignedBottom}, size},  {{left, middleY}, size},
            {{rect.left(), below}, size},      {{alignedRight, below}, size},  {{middleX, below}, size},
            {{rect.left(), above}, size},      {{alignedRight, above}, size},  {{middleX, above}, size}};
}

} // namespace

Placing::Placing(const LayoutGraph& graph, Layout& layout)
    : m_graph(graph)
    , m_layout(layout)
    , m_edgesOf(graph.nodes.size())
    , m_groupOf(graph.nodes.size(), -1)
{
    for (size_t i = 0; i < graph.edges.size(); ++i)
        if (const LayoutGraph::Edge& edge = graph.edges[i]; edge.from != edge.to)
            for (const int node : {edge.from, edge.to})
                m_edgesOf[static_cast<size_t>(node)].push_back(static_cast<int>(i));
    for (size_t i = 0; i < layout.groups.size(); ++i)
        for (const int node : layout.groups[i].nodes)
            m_groupOf[static_cast<size_t>(node)] = static_cast<int>(i);
    for (size_t i = 0; i < layout.nodes.size(); ++i)
        if (!layout.nodes[i].isNull())
            m_index.insert(static_cast<int>(i), layout.nodes[i]);
}

void Placing::lift(int node)
{
    m_layout.nodes[static_cast<size_t>(node)] = {};
    m_index.insert(node, {});
}

QSizeF Placing::sizeOf(int node) const
{
    const LayoutGraph::Node& box = m_graph.nodes[static_cast<size_t>(node)];
    return {box.width, nodeHeight(box)};
}

bool Placing::isFree(int node, const QRectF& place) const
{
    return isFreeIn(node, place, m_groupOf[static_cast<size_t>(node)], place);
}

bool Placing::isFreeIn(int node, const QRectF& place, int group, const QRectF& room) const
{
    const auto others = m_index.at(room);
    if (std::ranges::any_of(others, [node](int other) { return other != node; }))
        return false;
    for (size_t i = 0; i < m_layout.groups.size(); ++i)
        if (static_cast<int>(i) != group && m_layout.groups[i].frame.intersects(room))
            return false;
    if (group < 0)
        return true;
    // Where the frame has to grow, it must not reach into others, nor take in tables that are not of the group.
    const QRectF& frame = m_layout.groups[static_cast<size_t>(group)].frame;
    const QRectF grown = frame | framed(place);
    if (grown == frame)
        return true;
    for (size_t i = 0; i < m_layout.groups.size(); ++i)
        if (static_cast<int>(i) != group && m_layout.groups[i].frame.intersects(grown))
            return false;
    const auto within = m_index.at(grown);
    return std::ranges::all_of(within, [&](int other) {
        return other == node || m_groupOf[static_cast<size_t>(other)] == group
            || frame.intersects(m_layout.nodes[static_cast<size_t>(other)]);
    });
}

void Placing::put(int node, const QRectF& place)
{
    m_layout.nodes[static_cast<size_t>(node)] = place;
    m_index.insert(node, place);
    if (const int group = m_groupOf[static_cast<size_t>(node)]; group >= 0)
        m_layout.groups[static_cast<size_t>(group)].frame |= framed(place);
}

void Placing::putNear(int node, QPointF centre)
{
    int& group = m_groupOf[static_cast<size_t>(node)];
    std::optional<QRectF> place = nearest(node, centre, group);
    if (!place && group >= 0) {
        std::erase(m_layout.groups[static_cast<size_t>(group)].nodes, node);
        group = -1;
        place = nearest(node, centre, group);
    }
    put(node, place ? *place : atBorder(node));
}

std::optional<QRectF> Placing::nearest(int node, QPointF centre, int group) const
{
    const QSizeF size = sizeOf(node);
    std::vector<std::pair<double, QRectF>>
        standing; // By their distance, as places beside near ones are near.
    for (const QRectF& rect : m_layout.nodes)
        if (!rect.isNull())
            standing.emplace_back(distanceTo(rect, centre), rect);
    std::ranges::sort(standing, {}, &std::pair<double, QRectF>::first);
    std::optional<QRectF> best;
    double least = std::numeric_limits<double>::infinity();
    const auto consider = [&](const QRectF& place) {
        const double its = std::hypot(place.center().x() - centre.x(), place.center().y() - centre.y());
        if (its < least && isFreeIn(node, place, group, withMargin(place, Gap - 1))) {
            least = its;
            best = place;
        }
    };
    consider(around(centre, size));
    for (const QRectF& place : m_vacated)
        consider({place.topLeft(), size});
    // Half of the box and the gap are between its centre and what it stands beside.
    const double reach = std::hypot(size.width(), size.height()) / 2 + Gap;
    for (const auto& [distance, rect] : standing) {
        if (distance - reach > least)
            break;
        for (const QRectF& place : placesBeside(rect, size, Gap))
            consider(place);
    }
    return best;
}

Placing::Wish Placing::wishOf(int node) const
{
    const double half = m_graph.nodes[static_cast<size_t>(node)].width / 2;
    QPointF sum;
    double count = 0;
    std::map<int, double> groups;
    for (const int index : m_edgesOf[static_cast<size_t>(node)]) {
        const LayoutGraph::Edge& edge = m_graph.edges[static_cast<size_t>(index)];
        const int other = edge.from == node ? edge.to : edge.from;
        if (!isPlaced(other))
            continue;
        // A table to which much refers says little about where one of its children belongs.
        const double weight = 1 / static_cast<double>(m_edgesOf[static_cast<size_t>(other)].size());
        const QRectF& rect = m_layout.nodes[static_cast<size_t>(other)];
        // Parents stand left of their children.
        sum += weight
            * QPointF(edge.from == node ? rect.right() + EdgeRoom + half : rect.left() - EdgeRoom - half,
                      rect.center().y());
        count += weight;
        const bool isSameRegion = m_graph.nodes[static_cast<size_t>(other)].region
            == m_graph.nodes[static_cast<size_t>(node)].region;
        if (const int group = m_groupOf[static_cast<size_t>(other)]; group >= 0 && isSameRegion)
            groups[group] += weight;
    }
    Wish wish{sum / count, -1};
    double most = 0;
    for (const auto& [group, weight] : groups)
        if (weight > most) {
            most = weight;
            wish.group = group;
        }
    return wish;
}

QRectF Placing::atBorder(int node)
{
    if (m_atBorder.empty()) {
        m_standing = {};
        for (const QRectF& rect : m_layout.nodes)
            m_standing |= rect;
        for (const Layout::Group& group : m_layout.groups)
            m_standing |= group.frame;
        for (const QList<QPointF>& edge : m_layout.edges)
            for (const QPointF point : edge)
                m_standing |= QRectF(point - QPointF(1, 1), QSizeF(2, 2));
    }
    const QSizeF size = sizeOf(node);
    QRectF all = m_standing;
    for (const QRectF& rect : m_atBorder)
        all |= rect;
    std::optional<QRectF> best;
    double least = std::numeric_limits<double>::infinity();
    const auto consider = [&](const QRectF& place) {
        const QRectF room = withMargin(place, Gap - 1);
        const QRectF whole = all | place;
        // The size of a screen that shows all of it; of equal ones the place nearest to the corner.
        const double its = std::max(whole.width(), whole.height() * ScreenProportion)
            + (place.left() + place.top() - all.left() - all.top()) / 1000;
        if (its < least && !m_standing.intersects(room) && isFreeIn(node, place, -1, room)) {
            least = its;
            best = place;
        }
    };
    for (const QPointF corner : {QPointF(m_standing.left(), m_standing.bottom() + 2 * Gap),
                                 QPointF(m_standing.right() + 2 * Gap, m_standing.top())})
        consider({corner, size});
    for (const QRectF& rect : m_atBorder) {
        consider({{rect.right() + Gap, rect.top()}, size});
        consider({{rect.left(), rect.bottom() + Gap}, size});
    }
    m_atBorder.push_back(best ? *best : QRectF(QPointF(all.left(), all.bottom() + 2 * Gap), size));
    return m_atBorder.back();
}

void Placing::placeOthers(const std::vector<QRectF>& vacated)
{
    m_vacated = vacated;
    std::vector<int> open;
    for (size_t i = 0; i < m_layout.nodes.size(); ++i)
        if (m_layout.nodes[i].isNull())
            open.push_back(static_cast<int>(i));
    // How much of a table's edges lead to tables that stand.
    std::vector<double> pull(m_layout.nodes.size());
    const auto count = [&](int node) {
        const auto& edges = m_edgesOf[static_cast<size_t>(node)];
        const auto placed = std::ranges::count_if(edges, [&](int index) {
            const LayoutGraph::Edge& edge = m_graph.edges[static_cast<size_t>(index)];
            return isPlaced(edge.from == node ? edge.to : edge.from);
        });
        pull[static_cast<size_t>(node)] = static_cast<double>(placed) / static_cast<double>(edges.size() + 1)
            + static_cast<double>(edges.size()) * 1e-6;
    };
    std::ranges::for_each(open, count);
    while (!open.empty()) {
        const auto next
            = std::ranges::max_element(open, {}, [&](int node) { return pull[static_cast<size_t>(node)]; });
        const int node = *next;
        open.erase(next);
        const auto& edges = m_edgesOf[static_cast<size_t>(node)];
        const bool hasNeighbour = std::ranges::any_of(edges, [&](int index) {
            const LayoutGraph::Edge& edge = m_graph.edges[static_cast<size_t>(index)];
            return isPlaced(edge.from == node ? edge.to : edge.from);
        });
        if (hasNeighbour) {
            const Wish wish = wishOf(node);
            if (wish.group >= 0) {
                m_groupOf[static_cast<size_t>(node)] = wish.group;
                auto& members = m_layout.groups[static_cast<size_t>(wish.group)].nodes;
                members.insert(std::ranges::upper_bound(members, node), node);
            }
            putNear(node, wish.centre);
        } else {
            put(node, atBorder(node));
        }
        for (const int index : edges) {
            const LayoutGraph::Edge& edge = m_graph.edges[static_cast<size_t>(index)];
            count(edge.from == node ? edge.to : edge.from);
        }
    }
}
