#include "model/layout/regions.h"

#include "model/layout/arrangement.h"
#include "model/layout/edgeroutes.h"
#include "model/layout/layouter.h"
#include "model/layout/packing.h"

#include <algorithm>
#include <map>

namespace {

constexpr double RegionGap = 90;
constexpr double RegionMargin = 30;
constexpr double RegionTitle = 56; // Above the tables.

/// So many regions are arranged by their edges; more are packed, as arranging takes long.
constexpr size_t MostArranged = 150;

struct Region {
    std::vector<int> nodes; ///< Indexes into the graph.
    std::vector<int> edges; ///< Within it.
    LayoutGraph graph;
    Layout layout;
    QRectF frame;
};

class RegionLayouter {
public:
    explicit RegionLayouter(const LayoutGraph& graph)
        : m_graph(graph)
        , m_regionOf(graph.nodes.size())
        , m_layout{
              std::vector<QRectF>(graph.nodes.size()), std::vector<QList<QPointF>>(graph.edges.size()), {}}
    {
        divide();
    }

    Layout run(Progress& progress)
    {
        std::vector<QSizeF> sizes;
        for (Region& region : m_regions) {
            region.layout = layOut(region.graph, progress);
            for (const QRectF& node : region.layout.nodes)
                region.frame |= node;
            for (const QList<QPointF>& edge : region.layout.edges)
                for (const QPointF point : edge)
                    region.frame |= QRectF(point, QSizeF(1, 1));
            region.frame.adjust(-RegionMargin, -RegionTitle, RegionMargin, RegionMargin);
            sizes.push_back(region.frame.size());
        }
        const std::vector<QPointF> corners = m_regions.size() > MostArranged
            ? pack(sizes, RegionGap)
            : arrange(sizes, linksBetween(), RegionGap, {});
        for (size_t i = 0; i < m_regions.size(); ++i)
            take(m_regions[i], corners[i]);
        routeEdges(m_graph, m_between, m_layout);
        return std::move(m_layout);
    }

private:
    void divide()
    {
        std::map<int, size_t> regions;
        std::vector<int> nodeInRegion(m_graph.nodes.size());
        for (size_t i = 0; i < m_graph.nodes.size(); ++i) {
            const auto [found, isNew] = regions.try_emplace(m_graph.nodes[i].region, m_regions.size());
            if (isNew)
                m_regions.emplace_back();
            m_regionOf[i] = found->second;
            Region& region = m_regions[found->second];
            nodeInRegion[i] = static_cast<int>(region.nodes.size());
            region.nodes.push_back(static_cast<int>(i));
            region.graph.nodes.push_back(m_graph.nodes[i]);
        }
        for (size_t i = 0; i < m_graph.edges.size(); ++i) {
            LayoutGraph::Edge edge = m_graph.edges[i];
            Region& region = m_regions[regionOf(edge.from)];
            if (regionOf(edge.from) != regionOf(edge.to)) {
                m_between.push_back(static_cast<int>(i));
                continue;
            }
            edge.from = nodeInRegion[static_cast<size_t>(edge.from)];
            edge.to = nodeInRegion[static_cast<size_t>(edge.to)];
            region.edges.push_back(static_cast<int>(i));
            region.graph.edges.push_back(edge);
        }
    }

    size_t regionOf(int node) const { return m_regionOf[static_cast<size_t>(node)]; }

    std::vector<BoxLink> linksBetween() const
    {
        std::map<std::pair<size_t, size_t>, double> weights;
        for (const int index : m_between) {
            const LayoutGraph::Edge& edge = m_graph.edges[static_cast<size_t>(index)];
            weights[std::minmax(regionOf(edge.from), regionOf(edge.to))] += 1;
        }
        std::vector<BoxLink> links;
        for (const auto& [ends, weight] : weights)
            links.push_back({ends.first, ends.second, weight});
        return links;
    }

    void take(const Region& region, QPointF corner)
    {
        const QPointF by = corner - region.frame.topLeft();
        for (size_t i = 0; i < region.nodes.size(); ++i)
            m_layout.nodes[static_cast<size_t>(region.nodes[i])] = region.layout.nodes[i].translated(by);
        for (size_t i = 0; i < region.edges.size(); ++i) {
            QList<QPointF>& route = m_layout.edges[static_cast<size_t>(region.edges[i])];
            route = region.layout.edges[i];
            for (QPointF& point : route)
                point += by;
        }
        m_layout.groups.push_back({region.nodes, region.frame.translated(by), {}});
    }

    const LayoutGraph& m_graph;
    std::vector<Region> m_regions;
    std::vector<size_t> m_regionOf; ///< By node.
    std::vector<int> m_between; ///< The edges between regions.
    Layout m_layout;
};

} // namespace

Layout layOutByRegion(const LayoutGraph& graph, Progress& progress)
{
    return RegionLayouter(graph).run(progress);
}
