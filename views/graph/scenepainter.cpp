#include "views/graph/scenepainter.h"

#include "views/graph/differencepainter.h"
#include "views/graph/graphscene.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>

namespace {

/// More edges than this in sight are painted as plain thin lines: nobody follows a dash among them.
constexpr size_t CrowdedEdges = 250;
constexpr double ScaleWithoutCrowding = 0.32; ///< From here on a screen holds few edges' ends.

/// Tables that are smaller on screen have neither a frame nor a name.
constexpr double SmallestFramed = 11; // Pixels.

class ScenePainter {
public:
    ScenePainter(QPainter& painter, const GraphScene& scene, const QRectF& area)
        : m_painter(painter)
        , m_scene(scene)
        , m_area(area)
        , m_scale(QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter.worldTransform()))
    {
    }

    void run()
    {
        m_painter.fillRect(m_area, m_scene.theme().canvas);
        paintFrames();
        if (m_scene.difference())
            paintBands();
        paintEdges();
        paintTables();
        paintNames();
        if (m_scene.difference())
            paintMarks();
    }

private:
    void paintFrames()
    {
        for (const SceneGroup& group : m_scene.groups())
            if (group.frame.intersects(m_area))
                paintFrame(m_painter, group, m_scene.theme(), m_scale);
    }

    void paintBands()
    {
        for (const SceneEdge& edge : m_scene.edges())
            if (m_scene.difference()->isMarked(edge.foreignKey))
                paintBand(m_painter, edge.curve, markOf(edge), m_scene.theme(), m_scale);
    }

    void paintMarks()
    {
        const GraphDifference& difference = *m_scene.difference();
        for (size_t i = 0; i < m_scene.tables().size(); ++i)
            if (const QRectF& rect = m_scene.tables()[i].rect;
                !rect.isNull() && difference.tables[i].change != Change::None)
                paintFrame(m_painter, rect, difference.tables[i], m_scene.theme(), m_scale);
        for (const SceneEdge& edge : m_scene.edges())
            if (difference.isMarked(edge.foreignKey))
                paintLabel(m_painter, edge.curve, markOf(edge), m_scene.theme(), m_scale);
    }

    const DifferenceMark& markOf(const SceneEdge& edge) const
    {
        return m_scene.difference()->keys[edge.foreignKey.position()];
    }

    void paintEdges()
    {
        std::vector<const SceneEdge*> visible;
        for (const SceneEdge& edge : m_scene.edges()) {
            const QRectF reach
                = edge.isStub() ? paintedStubRect(edge.curve) : paintedEdgeRect(edge.curve, edge.look);
            if (reach.intersects(m_area))
                visible.push_back(&edge);
        }
        std::ranges::stable_sort(visible, {}, [](const SceneEdge* edge) { return layerOf(edge->emphasis); });
        const bool isCrowded = visible.size() > CrowdedEdges && m_scale < ScaleWithoutCrowding;
        const auto plainEnd = isCrowded
            ? std::stable_partition(visible.begin(), visible.end(), std::not_fn(isSingledOut))
            : visible.begin();
        const auto bundledEnd = isCrowded && m_scale < ScaleOfBundles
            ? std::stable_partition(visible.begin(), plainEnd,
                                    [](const SceneEdge* edge) { return edge->isBetweenGroups(); })
            : visible.begin();
        paintBundles({visible.begin(), bundledEnd});
        paintQuickly({bundledEnd, plainEnd});
        for (auto edge = plainEnd; edge != visible.end(); ++edge)
            paintEdge(**edge);
    }

    /// One line from group to group, in the colour that most of the edges between them have.
    void paintBundles(const std::vector<const SceneEdge*>& edges)
    {
        using Counts = std::array<int, ActionCount>;
        std::map<std::pair<int, int>, Counts> bundles;
        for (const SceneEdge* edge : edges)
            if (!edge->isStub() && edge->emphasis == Emphasis::Normal)
                ++bundles[std::minmax(edge->childGroup, edge->parentGroup)]
                         [static_cast<size_t>(edge->look.action)];
        const GraphTheme& theme = m_scene.theme();
        for (const auto& [groups, counts] : bundles) {
            const auto most = std::ranges::max_element(counts);
            const int count = std::accumulate(counts.begin(), counts.end(), 0);
            const QColor& color = theme.actions[static_cast<size_t>(most - counts.begin())];
            m_painter.setPen(QPen(mixed(theme.canvas, color, QuickStrength),
                                  std::min(MaxBundleWidth, 0.7 + 0.6 * std::log2(count)) / m_scale));
            m_painter.drawLine(centreOf(groups.first), centreOf(groups.second));
        }
    }

    QPointF centreOf(int group) const { return m_scene.groups()[static_cast<size_t>(group)].frame.center(); }

    /// Edges that recede lie below the others.
    static int layerOf(Emphasis emphasis)
    {
        switch (emphasis) {
        case Emphasis::Faint:
        case Emphasis::Receding:
            return 0;
        case Emphasis::Normal:
            return 1;
        case Emphasis::Lit:
            return 2;
        }
        Q_UNREACHABLE();
    }

    static bool isSingledOut(const SceneEdge* edge)
    {
        return edge->emphasis == Emphasis::Lit || (edge->rows > 0 && edge->emphasis == Emphasis::Normal);
    }

    void paintEdge(const SceneEdge& edge)
    {
        const GraphTheme& theme = m_scene.themes().of(edge.emphasis);
        if (edge.isStub()) {
            const TableId parent = m_scene.schema().foreignKey(edge.foreignKey).parent;
            paintStub(m_painter, edge.curve, edge.look, m_scene.schema().table(parent).displayName(), theme,
                      m_scale);
        } else {
            ::paintEdge(m_painter, edge.curve, edge.look, theme, m_scale, m_area);
        }
    }

    /// All lines of a colour at once, a pixel wide. Stubs would be shorter than that.
    void paintQuickly(const std::vector<const SceneEdge*>& edges)
    {
        std::array<QList<QLineF>, ActionCount> normal;
        std::array<QList<QLineF>, ActionCount> receding;
        for (const SceneEdge* edge : edges) {
            if (edge->isStub())
                continue;
            const auto action = static_cast<size_t>(edge->look.action);
            QList<QLineF>& lines = edge->emphasis == Emphasis::Normal ? normal[action] : receding[action];
            const QPolygonF& outline = edge->curve.outline();
            const qsizetype step = m_scale < ScaleOfBundles ? outline.size() - 1 : 2;
            for (qsizetype from = 0; from + 1 < outline.size(); from += step)
                lines << QLineF(outline[from], outline[std::min(from + step, outline.size() - 1)]);
        }
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        for (size_t action = 0; action < ActionCount; ++action) {
            drawQuickly(receding[action], m_scene.themes().receding, action);
            drawQuickly(normal[action], m_scene.theme(), action);
        }
        m_painter.setRenderHint(QPainter::Antialiasing, true);
    }

    void drawQuickly(const QList<QLineF>& lines, const GraphTheme& theme, size_t action)
    {
        m_painter.setPen(QPen(mixed(theme.canvas, theme.actions[action], QuickStrength), 0)); // 0: a pixel.
        m_painter.drawLines(lines);
    }

    void paintTables()
    {
        std::vector<TableId> withBadges;
        for (size_t i = 0; i < m_scene.tables().size(); ++i) {
            const SceneTable& table = m_scene.tables()[i];
            const TableId id{static_cast<int>(i)};
            if (table.rect.isNull() || !paintedTableRect(table.rect, table.look).intersects(m_area))
                continue;
            // Counts reach beyond the frame; no table without counts may cover them.
            if (table.look.badges.empty())
                paintTable(id, table);
            else
                withBadges.push_back(id);
        }
        for (const TableId id : withBadges)
            paintTable(id, m_scene.tables()[id.position()]);
    }

    void paintTable(TableId id, const SceneTable& table)
    {
        const GraphTheme& theme = m_scene.themes().of(table.emphasis);
        if (table.rect.width() * m_scale < SmallestFramed && table.look == TableLook())
            m_painter.fillRect(table.rect, mixed(theme.titleBar, theme.border, 0.6));
        else
            ::paintTable(m_painter, m_scene.card(id), table.rect, table.look, theme, detailLevel(m_scale),
                         m_scale);
    }

    void paintNames()
    {
        for (const SceneGroup& group : m_scene.groups())
            if (group.frame.intersects(m_area))
                paintName(m_painter, group, m_scene.theme(), m_scale);
    }

    static constexpr size_t ActionCount = std::tuple_size_v<decltype(GraphTheme::actions)>;
    static constexpr double ScaleOfBundles = 0.09; ///< Below, no table's name can be read.
    static constexpr double MaxBundleWidth = 6; ///< In pixels.
    static constexpr double QuickStrength = 0.55; ///< Of a colour that thousands of lines share.

    QPainter& m_painter;
    const GraphScene& m_scene;
    QRectF m_area;
    double m_scale;
};

} // namespace

void paintScene(QPainter& painter, const GraphScene& scene, const QRectF& area)
{
    ScenePainter(painter, scene, area).run();
}
