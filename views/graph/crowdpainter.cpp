#include "views/graph/crowdpainter.h"

#include "views/graph/graphscene.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>

namespace {

constexpr double ScaleOfBundles = 0.09; ///< Below, no table's name can be read.
constexpr int MaxBundleWidth = 6; ///< In pixels.
constexpr double Strength = 0.55; ///< Of a colour that thousands of lines share.
constexpr double CrowdedBundles
    = 150; ///< With more of them, the thin ones fade: only what is thick can be followed.
constexpr double LeastStrength = 0.12;
constexpr size_t ActionCount = std::tuple_size_v<decltype(GraphTheme::actions)>;

class CrowdPainter {
public:
    CrowdPainter(QPainter& painter, const GraphScene& scene, double scale)
        : m_painter(painter)
        , m_scene(scene)
        , m_scale(scale)
    {
    }

    void paint(const std::vector<const SceneEdge*>& edges)
    {
        std::vector<const SceneEdge*> single;
        const bool isFromAfar = m_scale < ScaleOfBundles;
        for (const SceneEdge* edge : edges) {
            if (edge->isStub())
                continue;
            if (!isFromAfar || !edge->isBetweenGroups())
                single.push_back(edge);
            else if (edge->emphasis == Emphasis::Normal)
                addToBundle(*edge);
        }
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        paintBundles();
        paintLines(single);
        m_painter.setRenderHint(QPainter::Antialiasing, true);
    }

private:
    using Counts = std::array<int, ActionCount>;

    void addToBundle(const SceneEdge& edge)
    {
        const auto [first, second] = std::minmax(edge.childGroup, edge.parentGroup);
        const size_t place
            = static_cast<size_t>(first) * m_scene.groups().size() + static_cast<size_t>(second);
        ++m_bundles[place][static_cast<size_t>(edge.look.action)];
    }

    /// In the colour that most of the edges between the groups have.
    void paintBundles()
    {
        std::map<std::pair<int, size_t>, QList<QLineF>> byPen; // The thin ones below.
        for (const auto& [place, counts] : m_bundles) {
            const auto most = std::ranges::max_element(counts);
            const int count = std::accumulate(counts.begin(), counts.end(), 0);
            const int width = std::min(MaxBundleWidth, qRound(0.7 + 0.6 * std::log2(count)));
            byPen[{width, static_cast<size_t>(most - counts.begin())}] << QLineF(
                centreOf(place / m_scene.groups().size()), centreOf(place % m_scene.groups().size()));
        }
        for (const auto& [pen, lines] : byPen)
            drawLines(lines, m_scene.theme(), pen.second, pen.first, strengthOfBundle(pen.first));
    }

    double strengthOfBundle(int width) const
    {
        const double crowded = CrowdedBundles / static_cast<double>(m_bundles.size());
        const double ofThinnest = std::clamp(Strength * crowded, LeastStrength, Strength);
        return std::lerp(ofThinnest, Strength, (width - 1.0) / (MaxBundleWidth - 1));
    }

    QPointF centreOf(size_t group) const { return m_scene.groups()[group].frame.center(); }

    void paintLines(const std::vector<const SceneEdge*>& edges)
    {
        std::array<QList<QLineF>, ActionCount> normal;
        std::array<QList<QLineF>, ActionCount> receding;
        const bool isFromAfar = m_scale < ScaleOfBundles;
        for (const SceneEdge* edge : edges) {
            const auto action = static_cast<size_t>(edge->look.action);
            const bool recedes = edge->emphasis == Emphasis::Receding || edge->emphasis == Emphasis::Faint;
            QList<QLineF>& lines = recedes ? receding[action] : normal[action];
            const QPolygonF& outline = edge->curve.outline();
            const qsizetype step = isFromAfar ? outline.size() - 1 : 2;
            for (qsizetype from = 0; from + 1 < outline.size(); from += step)
                lines << QLineF(outline[from], outline[std::min(from + step, outline.size() - 1)]);
        }
        for (size_t action = 0; action < ActionCount; ++action)
            drawLines(receding[action], m_scene.themes().receding, action, 1, Strength);
        for (size_t action = 0; action < ActionCount; ++action)
            drawLines(normal[action], m_scene.theme(), action, 1, Strength);
    }

    /// `width` in pixels.
    void drawLines(const QList<QLineF>& lines, const GraphTheme& theme, size_t action, int width,
                   double strength)
    {
        QPen pen(mixed(theme.canvas, theme.actions[action], strength), width);
        pen.setCosmetic(true);
        m_painter.setPen(pen);
        m_painter.drawLines(lines);
    }

    QPainter& m_painter;
    const GraphScene& m_scene;
    double m_scale;
    std::map<size_t, Counts> m_bundles; ///< By the pair of groups.
};

} // namespace

void paintCrowd(QPainter& painter, const GraphScene& scene, const std::vector<const SceneEdge*>& edges,
                double scale)
{
    CrowdPainter(painter, scene, scale).paint(edges);
}
