#include "views/graph/scenepainter.h"

#include "views/graph/badgepainter.h"
#include "views/graph/crowdpainter.h"
#include "views/graph/differencepainter.h"
#include "views/graph/graphscene.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <algorithm>
#include <array>
#include <map>
#include <ranges>

namespace {

/// More edges than this in sight are painted as plain thin lines: nobody follows a dash among them.
constexpr size_t CrowdedEdges = 250;
constexpr double ScaleWithoutCrowding = 0.45; ///< From here on a screen holds few edges' ends.
constexpr double ScaleOfStubs = 0.32; ///< From here on they are seen among many edges, too.

/// Tables that are smaller on screen have neither a frame nor a name.
constexpr double SmallestFramed = 11; // Pixels.

class ScenePainter {
public:
    ScenePainter(QPainter& painter, const GraphScene& scene, const QRectF& area, PaintingMemory& memory)
        : m_painter(painter)
        , m_scene(scene)
        , m_area(area)
        , m_scale(QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter.worldTransform()))
        , m_memory(memory)
    {
        m_memory.fonts.setScale(m_scale);
    }

    void run()
    {
        m_painter.fillRect(m_area, m_scene.theme().canvas);
        paintFrames();
        if (m_scene.difference())
            paintBands();
        paintEdges();
        paintTables();
        m_memory.names.paint(m_painter, m_scene.groups(), m_scene.layout(), m_scene.theme(), m_scale, m_area);
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
        TakenPlaces taken;
        for (size_t i = 0; i < m_scene.tables().size(); ++i) {
            const QRectF& rect = m_scene.tables()[i].rect;
            if (rect.isNull())
                continue;
            taken.tables.push_back(rect);
            if (difference.tables[i].change == Change::None)
                continue;
            paintFrame(m_painter, rect, difference.tables[i], m_scene.theme(), m_scale);
            taken.labels.push_back(frameLabelPlace(rect, difference.tables[i], m_scale));
        }
        for (const SceneEdge& edge : m_scene.edges())
            if (difference.isMarked(edge.foreignKey))
                paintLabel(m_painter, edge.curve, markOf(edge), m_scene.theme(), m_scale, taken);
    }

    const DifferenceMark& markOf(const SceneEdge& edge) const
    {
        return m_scene.difference()->keys[edge.foreignKey.position()];
    }

    void paintEdges()
    {
        std::vector<const SceneEdge*> visible;
        for (const SceneEdge& edge : m_scene.edges()) {
            if (edge.isLeftOut)
                continue;
            const QRectF reach
                = edge.isStub() ? paintedStubRect(edge.curve) : paintedEdgeRect(edge.curve, edge.look);
            if (reach.intersects(m_area))
                visible.push_back(&edge);
        }
        std::ranges::stable_sort(visible, {}, [](const SceneEdge* edge) { return layerOf(edge->emphasis); });
        const bool isCrowded = visible.size() > CrowdedEdges && m_scale < ScaleWithoutCrowding;
        const auto plainEnd = isCrowded
            ? std::stable_partition(visible.begin(), visible.end(),
                                    [this](const SceneEdge* edge) { return isOneOfCrowd(edge); })
            : visible.begin();
        if (isCrowded)
            paintCrowd(m_painter, m_scene, {visible.begin(), plainEnd}, m_scale);
        const bool isFar = detailLevel(m_scale) == DetailLevel::Far;
        std::vector<std::vector<const SceneEdge*>> bundles(isFar ? static_cast<size_t>(m_scene.bundleCount())
                                                                 : 0);
        std::vector<const SceneEdge*> single;
        for (auto edge = plainEnd; edge != visible.end(); ++edge) {
            const bool isBundled
                = isFar && (*edge)->bundle >= 0 && !(*edge)->isStub() && !isSingledOut(*edge);
            if (isBundled)
                bundles[static_cast<size_t>((*edge)->bundle)].push_back(*edge);
            else
                single.push_back(*edge);
        }
        std::vector<Bundle> shared;
        for (const std::vector<const SceneEdge*>& bundle : bundles)
            if (bundle.size() == 1)
                single.push_back(bundle.front());
            else if (!bundle.empty())
                shared.push_back(bundleOf(bundle));
        if (showsMarks(m_scale))
            placeMarks(single, shared);
        for (const Bundle& bundle : shared)
            paintBundle(m_painter, bundle.middle->curve, bundle.look,
                        m_scene.themes().of(bundle.middle->emphasis), m_scale, m_area);
        paintSingle(single);
        if (showsMarks(m_scale))
            paintNumbers(shared);
    }

    /// Keys between two tables that are shown as one line.
    struct Bundle {
        const SceneEdge* middle = nullptr;
        EdgeLook look;
        int keys = 0;
    };

    static Bundle bundleOf(const std::vector<const SceneEdge*>& edges)
    {
        Bundle bundle{edges[edges.size() / 2], edges[edges.size() / 2]->look, static_cast<int>(edges.size())};
        const bool haveSameAction = std::ranges::all_of(
            edges, [&](const SceneEdge* edge) { return edge->look.action == bundle.look.action; });
        if (!haveSameAction)
            bundle.look.action = ReferentialAction::Unknown;
        return bundle;
    }

    void paintNumbers(const std::vector<Bundle>& bundles)
    {
        for (const Bundle& bundle : bundles)
            for (const PlacedMark& mark : m_memory.marks.of(bundle.middle->foreignKey.index))
                paintNumber(m_painter, mark, bundle.keys, bundle.look,
                            m_scene.themes().of(bundle.middle->emphasis));
    }

    /// Layer by layer: lines cross no mark of their own layer.
    void paintSingle(const std::vector<const SceneEdge*>& edges)
    {
        for (const int layer : Layers) {
            const auto isHere = [layer](const SceneEdge* edge) { return layerOf(edge->emphasis) == layer; };
            for (const SceneEdge* edge : edges | std::views::filter(isHere))
                paintEdge(*edge);
            if (!showsMarks(m_scale))
                continue;
            for (const SceneEdge* edge : edges | std::views::filter(isHere))
                if (!edge->isStub())
                    ::paintMarks(m_painter, m_memory.marks.of(edge->foreignKey.index), edge->look,
                                 m_scene.themes().of(edge->emphasis));
        }
    }

    void placeMarks(const std::vector<const SceneEdge*>& edges, const std::vector<Bundle>& bundles)
    {
        std::vector<EdgeMarks::Edge> marked;
        for (const SceneEdge* edge : edges)
            if (!edge->isStub())
                marked.push_back({edge->foreignKey.index, &edge->curve, &edge->look, edge->emphasis});
        for (const Bundle& bundle : bundles)
            marked.push_back({bundle.middle->foreignKey.index, &bundle.middle->curve, &bundle.look,
                              bundle.middle->emphasis, bundle.keys});
        m_memory.marks.place(std::move(marked), m_scene.tableRects(), m_scale, m_area);
    }

    static constexpr std::array Layers{0, 1, 2};

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

    bool isOneOfCrowd(const SceneEdge* edge) const
    {
        return !isSingledOut(edge) && (m_scale < ScaleOfStubs || !edge->isStub());
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
            paintStub(m_painter, edge.curve, edge.look, m_scene.schema().table(parent).displayName(),
                      m_memory.marks.roomBeside(edge.curve, m_scene.tableRects(), WholeStub), theme, m_scale);
        } else {
            ::paintEdge(m_painter, edge.curve, edge.look, theme, m_scale, m_area);
        }
    }

    void paintTables()
    {
        std::vector<TableId> withBadges;
        std::map<Emphasis, QList<QRectF>> blocks;
        for (const TableId id : m_scene.paintOrder()) {
            const SceneTable& table = m_scene.tables()[id.position()];
            if (table.rect.isNull() || !table.painted.intersects(m_area))
                continue;
            if (!table.look.badges.empty())
                withBadges.push_back(id);
            if (table.rect.width() * m_scale < SmallestFramed && table.look == TableLook())
                blocks[table.emphasis] << table.rect;
            else
                paintTable(id, table);
        }
        paintBlocks(blocks);
        for (const TableId id : withBadges) { // They reach beyond the frame, and no table may cover them.
            const SceneTable& table = m_scene.tables()[id.position()];
            paintBadges(m_painter, table.rect, table.look.badges, m_scene.themes().of(table.emphasis),
                        m_scale);
        }
    }

    /// Along the pixels: smooth edges would take many times as long.
    void paintBlocks(const std::map<Emphasis, QList<QRectF>>& blocks)
    {
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        m_painter.setPen(Qt::NoPen);
        for (const auto& [emphasis, rects] : blocks) {
            const GraphTheme& theme = m_scene.themes().of(emphasis);
            m_painter.setBrush(mixed(theme.titleBar, theme.border, 0.6));
            m_painter.drawRects(rects);
        }
        m_painter.setRenderHint(QPainter::Antialiasing, true);
    }

    void paintTable(TableId id, const SceneTable& table)
    {
        // What is found is read wherever it is.
        const bool isFound = table.look.titleMatch != MatchKind::None
            || std::ranges::any_of(table.look.rowMatches,
                                   [](MatchKind match) { return match != MatchKind::None; });
        ::paintTable(m_painter, m_scene.card(id), table.rect, table.look,
                     isFound ? m_scene.theme() : m_scene.themes().of(table.emphasis), detailLevel(m_scale),
                     m_memory.fonts);
    }

    QPainter& m_painter;
    const GraphScene& m_scene;
    QRectF m_area;
    double m_scale;
    PaintingMemory& m_memory;
};

} // namespace

void paintScene(QPainter& painter, const GraphScene& scene, const QRectF& area, PaintingMemory& memory)
{
    ScenePainter(painter, scene, area, memory).run();
}
