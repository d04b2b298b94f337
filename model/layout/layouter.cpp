#include "model/layout/layouter.h"

#include "model/job/progress.h"
#include "model/layout/edgeroutes.h"
#include "model/layout/graphvizformat.h"
#include "model/layout/layoutworker.h"
#include "model/layout/packing.h"

#include <QElapsedTimer>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr double Gap = 48; // Between components, and between isolated tables.

/// dot's time grows faster than linearly: on random graphs with two edges a node 200 nodes take 0.1 s and 500
/// take 11 to 21 s (Graphviz 2.43, 2 cores, 2026-11). Beyond this size it is not even tried.
constexpr size_t MostNodesForDot = 400;
constexpr auto DotDeadline = 4s;
constexpr auto SfdpDeadline = 12s;

/// A strip that is so much longer than wide cannot be read on a screen.
constexpr double WorstProportion = 3;
constexpr size_t FewestNodesOfStrip = 8;

class Layouter {
public:
    Layouter(const LayoutGraph& graph, Progress& progress)
        : m_graph(graph)
        , m_progress(progress)
    {
        m_layout.nodes.resize(graph.nodes.size());
        m_layout.edges.resize(graph.edges.size());
    }

    Layout run()
    {
        const std::vector<LayoutComponent> parts = components(m_graph);
        std::vector<QSizeF> sizes;
        for (const LayoutComponent& part : parts) {
            placeComponent(part);
            moveComponent(part, -bounds(part).topLeft());
            sizes.push_back(bounds(part).size());
        }
        const std::vector<QPointF> corners = pack(sizes, Gap);
        for (size_t i = 0; i < parts.size(); ++i)
            moveComponent(parts[i], corners[i]);
        return std::move(m_layout);
    }

private:
    void placeComponent(const LayoutComponent& part)
    {
        const bool isPlaced = part.nodes.size() > 1 && (placeByDot(part) || placeBySfdp(part));
        if (!isPlaced)
            placeInGrid(part);
        std::vector<int> unrouted;
        std::ranges::copy_if(part.edges, std::back_inserter(unrouted), [this](int edge) {
            return m_layout.edges[static_cast<size_t>(edge)].isEmpty();
        });
        routeEdges(m_graph, unrouted, m_layout);
    }

    bool placeByDot(const LayoutComponent& part)
    {
        if (part.nodes.size() > MostNodesForDot)
            return false;
        const auto json = runLayoutWorker(u"dot"_s, hierarchicalDot(m_graph, part), DotDeadline, m_progress);
        if (json && readJson0(*json, m_graph, part, m_layout) && !isStrip(part))
            return true;
        forgetRoutes(part);
        return false;
    }

    bool placeBySfdp(const LayoutComponent& part)
    {
        const auto json
            = runLayoutWorker(u"sfdp"_s, forceDirectedDot(m_graph, part), SfdpDeadline, m_progress);
        return json && readJson0(*json, m_graph, part, m_layout);
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

    void forgetRoutes(const LayoutComponent& part)
    {
        for (const int edge : part.edges)
            m_layout.edges[static_cast<size_t>(edge)].clear();
    }

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

    void moveComponent(const LayoutComponent& part, QPointF by)
    {
        for (const int node : part.nodes)
            m_layout.nodes[static_cast<size_t>(node)].translate(by);
        for (const int edge : part.edges)
            for (QPointF& point : m_layout.edges[static_cast<size_t>(edge)])
                point += by;
    }

    const LayoutGraph& m_graph;
    Progress& m_progress;
    Layout m_layout;
};

} // namespace

Layout layOut(const LayoutGraph& graph, Progress& progress)
{
    return Layouter(graph, progress).run();
}
