#include "model/layout/layouter.h"

#include "model/job/error.h"
#include "model/job/progress.h"
#include "model/layout/arrangement.h"
#include "model/layout/edgeroutes.h"
#include "model/layout/graphvizformat.h"
#include "model/layout/layoutgroups.h"
#include "model/layout/layoutworkers.h"
#include "model/layout/levels.h"
#include "model/layout/packing.h"
#include "model/layout/regions.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <map>

using namespace std::chrono_literals;

namespace {

constexpr double Gap = 48; // Between components, and between isolated tables.
constexpr double GroupGap = 70;
constexpr double GroupMargin = 26; // Between a group's tables and its frame.
constexpr double GroupTitle = 44; // Above them.

constexpr auto EachDeadline = 3s; // For a group.
constexpr auto WholeDeadline = 10s; // For a component that is not divided.
constexpr auto AllDeadline = 10s;

/// A component with more tables is not even begun as one hierarchy: dot would not be ready in time.
constexpr size_t MostForDot = 500;

/// A strip that is so much longer than wide cannot be read on a screen.
constexpr double WorstProportion = 3;
constexpr size_t FewestNodesOfStrip = 8;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Layouter)
};

enum class Routing { Straight, AroundTables };

QRectF unionOf(const std::vector<QRectF>& rects)
{
    QRectF all;
    for (const QRectF& rect : rects)
        all |= rect;
    return all;
}

class Layouter {
public:
    Layouter(const LayoutGraph& graph, LayoutGroups parts)
        : m_graph(graph)
        , m_parts(std::move(parts))
    {
        m_layout.nodes.resize(graph.nodes.size());
        m_layout.edges.resize(graph.edges.size());
    }

    void placeInGrids()
    {
        for (const LayoutGroup& group : m_parts.groups)
            placeInGrid(group.content);
    }

    void placeInGrids(const std::vector<size_t>& groups)
    {
        for (const size_t group : groups)
            placeInGrid(m_parts.groups[group].content);
    }

    /// Returns the groups that have more than one table.
    std::vector<size_t> placeSingles()
    {
        std::vector<size_t> open;
        for (size_t i = 0; i < m_parts.groups.size(); ++i) {
            m_boxes.push_back(layoutBoxes(m_graph, m_parts.groups[i].content));
            if (m_parts.groups[i].content.nodes.size() > 1)
                open.push_back(i);
            else
                placeInGrid(m_parts.groups[i].content);
        }
        return open;
    }

    /// As hierarchies, all of them: those that dot does not place in time, or in columns that are too high, stand
    /// in wrapped columns.
    void placeWholeHierarchies(const std::vector<size_t>& groups, Progress& progress)
    {
        std::vector<size_t> small;
        std::vector<size_t> open;
        for (const size_t group : groups)
            (m_parts.groups[group].content.nodes.size() <= MostForDot ? small : open).push_back(group);
        std::ranges::copy(placeBy(hierarchicalDot, small, WholeDeadline, progress), std::back_inserter(open));
        std::ranges::copy_if(small, std::back_inserter(open), [this](size_t group) {
            const LayoutComponent& part = m_parts.groups[group].content;
            const QSizeF size = bounds(part).size();
            return isStrip(part) && size.height() > size.width();
        });
        for (const size_t group : open)
            take(m_parts.groups[group].content, inLevels(m_parts.groups[group].content));
    }

    /// Returns the groups for which `each` was too short, or that came out as strips.
    std::vector<size_t> placeHierarchies(const std::vector<size_t>& groups, std::chrono::milliseconds each,
                                         Progress& progress)
    {
        std::vector<size_t> open;
        const std::vector<size_t> late = placeBy(hierarchicalDot, groups, each, progress);
        for (const size_t group : groups) {
            const LayoutComponent& part = m_parts.groups[group].content;
            const bool isLate = std::ranges::binary_search(late, group);
            if (!isLate && !m_parts.groups[group].isPart && wrapTower(part))
                continue;
            if (isLate || isStrip(part)) {
                forgetRoutes(part);
                open.push_back(group);
            }
        }
        return open;
    }

    /// Returns the groups for which `each` was too short.
    std::vector<size_t> placeByForces(const std::vector<size_t>& groups, std::chrono::milliseconds each,
                                      Progress& progress)
    {
        return placeBy(forceDirectedDot, groups, each, progress);
    }

    /// `wanted` has the places of the same groups in an earlier layout, or is empty.
    Layout arranged(const std::vector<QRectF>& wanted, Routing routing)
    {
        m_frames.resize(m_parts.groups.size());
        for (size_t i = 0; i < m_parts.groups.size(); ++i) {
            routeWithin(m_parts.groups[i].content, routing);
            m_frames[i] = bounds(m_parts.groups[i].content);
            if (m_parts.groups[i].isPart)
                m_frames[i].adjust(-GroupMargin, -GroupTitle, GroupMargin, GroupMargin);
        }
        arrangeComponents(wanted);
        routeBetween(routing);
        for (size_t i = 0; i < m_parts.groups.size(); ++i)
            if (m_parts.groups[i].isPart)
                m_layout.groups.push_back({m_parts.groups[i].content.nodes, m_frames[i], {}});
        return std::move(m_layout);
    }

    const std::vector<QRectF>& frames() const { return m_frames; }

private:
    using Format = QByteArray (*)(const LayoutGraph&, const std::vector<LayoutBox>&, const std::vector<int>&);

    /// Returns the groups that have no place yet.
    std::vector<size_t> placeBy(Format format, const std::vector<size_t>& groups,
                                std::chrono::milliseconds each, Progress& progress)
    {
        std::vector<QByteArray> inputs;
        for (const size_t group : groups)
            inputs.push_back(format(m_graph, m_boxes[group], m_parts.groups[group].content.edges));
        const auto answers = runLayoutWorkers(inputs, each, AllDeadline, progress);
        std::vector<size_t> open;
        for (size_t i = 0; i < groups.size(); ++i)
            if (!answers[i] || !readJson0(*answers[i], m_graph, m_boxes[groups[i]], m_layout)) {
                forgetRoutes(m_parts.groups[groups[i]].content);
                open.push_back(groups[i]);
            }
        return open;
    }

    void forgetRoutes(const LayoutComponent& part)
    {
        for (const int edge : part.edges)
            m_layout.edges[static_cast<size_t>(edge)].clear();
    }

    bool isStrip(const LayoutComponent& part) const
    {
        const QSizeF size = bounds(part).size();
        return part.nodes.size() >= FewestNodesOfStrip
            && std::max(size.width() / size.height(), size.height() / size.width()) > WorstProportion;
    }

    void placeInGrid(const LayoutComponent& part)
    {
        std::vector<QSizeF> sizes;
        for (const int node : part.nodes) {
            const LayoutGraph::Node& box = m_graph.nodes[static_cast<size_t>(node)];
            sizes.emplace_back(box.width, nodeHeight(box));
        }
        const std::vector<QPointF> corners = pack(sizes, Gap);
        for (size_t i = 0; i < sizes.size(); ++i)
            m_layout.nodes[static_cast<size_t>(part.nodes[i])] = {corners[i], sizes[i]};
    }

    /// Of a part alone: its nodes and edges are in the order in which the part has them.
    Layout inLevels(const LayoutComponent& part) const
    {
        LayoutGraph own;
        std::map<int, int> indexes;
        for (const int node : part.nodes) {
            indexes[node] = static_cast<int>(own.nodes.size());
            own.nodes.push_back(m_graph.nodes[static_cast<size_t>(node)]);
        }
        for (const int index : part.edges) {
            LayoutGraph::Edge edge = m_graph.edges[static_cast<size_t>(index)];
            edge.from = indexes[edge.from];
            edge.to = indexes[edge.to];
            own.edges.push_back(edge);
        }
        return layOutInLevels(own, parentLevels(own));
    }

    /// What dot places in high columns stands in wrapped ones, where it is shown that much larger. Returns whether
    /// it does.
    bool wrapTower(const LayoutComponent& part)
    {
        constexpr double MuchLarger = 1.3; // Edges through gaps are not as easily followed as those of dot.
        const QSizeF size = bounds(part).size();
        if (size.height() < size.width())
            return false;
        const Layout wrapped = inLevels(part);
        if (zoomOf(unionOf(wrapped.nodes).size()) < MuchLarger * zoomOf(size))
            return false;
        take(part, wrapped);
        return true;
    }

    void take(const LayoutComponent& part, const Layout& layout)
    {
        for (size_t i = 0; i < part.nodes.size(); ++i)
            m_layout.nodes[static_cast<size_t>(part.nodes[i])] = layout.nodes[i];
        for (size_t i = 0; i < part.edges.size(); ++i)
            m_layout.edges[static_cast<size_t>(part.edges[i])] = layout.edges[i];
    }

    void routeWithin(const LayoutComponent& part, Routing routing)
    {
        LayoutComponent unrouted;
        if (routing == Routing::AroundTables)
            unrouted.nodes = part.nodes;
        std::ranges::copy_if(part.edges, std::back_inserter(unrouted.edges), [this](int edge) {
            return m_layout.edges[static_cast<size_t>(edge)].isEmpty();
        });
        routeEdges(m_graph, unrouted, m_layout);
        spreadParentEnds(m_graph, part.edges, m_layout);
    }

    void routeBetween(Routing routing)
    {
        std::vector<int> between;
        for (size_t edge = 0; edge < m_graph.edges.size(); ++edge)
            if (groupOf(m_graph.edges[edge].from) != groupOf(m_graph.edges[edge].to))
                between.push_back(static_cast<int>(edge));
        if (routing == Routing::AroundTables)
            routeEdges(m_graph, between, m_layout);
        else
            routeEdges(m_graph, LayoutComponent{{}, between}, m_layout);
    }

    size_t groupOf(int node) const { return m_parts.groupOf[static_cast<size_t>(node)]; }

    QRectF bounds(const LayoutComponent& part) const
    {
        QRectF all;
        for (const int node : part.nodes)
            all |= m_layout.nodes[static_cast<size_t>(node)];
        for (const int edge : part.edges)
            for (const QPointF point : m_layout.edges[static_cast<size_t>(edge)])
                all.setCoords(std::min(all.left(), point.x()), std::min(all.top(), point.y()),
                              std::max(all.right(), point.x()), std::max(all.bottom(), point.y()));
        return all;
    }

    /// Groups beside those that they have edges to, and components side by side.
    void arrangeComponents(const std::vector<QRectF>& wanted)
    {
        std::vector<std::vector<size_t>> members(m_parts.componentCount);
        for (size_t i = 0; i < m_parts.groups.size(); ++i)
            members[m_parts.groups[i].component].push_back(i);
        std::vector<QSizeF> sizes;
        for (const std::vector<size_t>& groups : members) {
            arrangeGroups(groups, wanted);
            QRectF all;
            for (const size_t group : groups)
                all |= m_frames[group];
            for (const size_t group : groups)
                move(group, -all.topLeft());
            sizes.push_back(all.size());
        }
        const std::vector<QPointF> corners = pack(sizes, Gap);
        for (size_t i = 0; i < members.size(); ++i)
            for (const size_t group : members[i])
                move(group, corners[i]);
    }

    void arrangeGroups(const std::vector<size_t>& groups, const std::vector<QRectF>& wanted)
    {
        if (groups.size() < 2)
            return;
        std::vector<QSizeF> sizes;
        std::vector<QRectF> before;
        for (const size_t group : groups) {
            sizes.push_back(m_frames[group].size());
            if (!wanted.empty())
                before.push_back(wanted[group]);
        }
        std::vector<QPointF> centres;
        for (const QRectF& rect : before)
            centres.push_back(rect.center() - unionOf(before).center());
        const std::vector<QPointF> corners = arrange(sizes, linksBetween(groups), GroupGap, centres);
        for (size_t i = 0; i < groups.size(); ++i)
            move(groups[i], corners[i] - m_frames[groups[i]].topLeft());
    }

    std::vector<BoxLink> linksBetween(const std::vector<size_t>& groups) const
    {
        const size_t first = groups.front();
        std::map<int, int> childrenOf;
        for (const LayoutGraph::Edge& edge : m_graph.edges)
            ++childrenOf[edge.to];
        std::map<std::pair<size_t, size_t>, double> weights;
        for (const LayoutGraph::Edge& edge : m_graph.edges) {
            const size_t from = groupOf(edge.from);
            const size_t to = groupOf(edge.to);
            if (from != to && m_parts.groups[from].component == m_parts.groups[first].component)
                weights[std::minmax(from, to)] += 1.0 / childrenOf[edge.to];
        }
        std::vector<BoxLink> links;
        for (const auto& [ends, weight] : weights)
            links.push_back({ends.first - first, ends.second - first, weight});
        return links;
    }

    void move(size_t group, QPointF by)
    {
        const LayoutComponent& part = m_parts.groups[group].content;
        m_frames[group].translate(by);
        for (const int node : part.nodes)
            m_layout.nodes[static_cast<size_t>(node)].translate(by);
        for (const int edge : part.edges)
            for (QPointF& point : m_layout.edges[static_cast<size_t>(edge)])
                point += by;
    }

    const LayoutGraph& m_graph;
    LayoutGroups m_parts;
    std::vector<std::vector<LayoutBox>> m_boxes; ///< By group.
    std::vector<QRectF> m_frames; ///< By group; without a margin where it has no frame.
    Layout m_layout;
};

} // namespace

Layout layOut(const LayoutGraph& graph, Progress& progress)
{
    Layouter coarse(graph, divided(graph));
    coarse.placeInGrids();
    coarse.arranged({}, Routing::Straight);
    Layouter layouter(graph, divided(graph));
    std::vector<size_t> open = layouter.placeSingles();
    open = layouter.placeHierarchies(open, EachDeadline, progress);
    open = layouter.placeByForces(open, EachDeadline, progress);
    layouter.placeInGrids(open);
    return layouter.arranged(coarse.frames(), Routing::AroundTables);
}

Layout layOut(const LayoutGraph& graph, LayoutKind kind, Progress& progress)
{
    if (kind == LayoutKind::Groups)
        return layOut(graph, progress);
    if (kind == LayoutKind::Schemas)
        return layOutByRegion(graph, progress);
    Layouter layouter(graph, undivided(graph));
    const std::vector<size_t> open = layouter.placeSingles();
    if (kind == LayoutKind::Hierarchy)
        layouter.placeWholeHierarchies(open, progress);
    else if (!layouter.placeByForces(open, WholeDeadline, progress).empty())
        throw Error(Texts::tr("Forces did not find places for these tables; show fewer of them, or choose "
                              "another layout."));
    return layouter.arranged({}, Routing::AroundTables);
}

Layout layOutCoarsely(const LayoutGraph& graph)
{
    Layouter layouter(graph, divided(graph));
    layouter.placeInGrids();
    return layouter.arranged({}, Routing::Straight);
}
