#include "views/graph/schemapainting.h"

#include "model/job/progress.h"
#include "views/graph/badgepainter.h"
#include "views/graph/graphgeometry.h"
#include "views/graph/groupnames.h"
#include "views/graph/outcomelookup.h"
#include "views/graph/tablefonts.h"
#include "views/graph/tablepainter.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace {

constexpr double Margin = 24;
constexpr double Scale = 1;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SchemaPainting)
};

std::shared_ptr<const std::vector<TableCard>> cardsOf(const SchemaDrawing& drawing)
{
    TableCards measure;
    std::vector<TableCard> cards;
    cards.reserve(drawing.schema->tables().size());
    for (const TableId table : allTables(*drawing.schema))
        cards.push_back(drawing.whole
                            ? measure.card(*drawing.whole->schema, drawing.whole->tables[table.position()])
                            : measure.card(*drawing.schema, table));
    return std::make_shared<const std::vector<TableCard>>(std::move(cards));
}

} // namespace

SchemaPainting::SchemaPainting(const SchemaDrawing& drawing, const GraphTheme& theme)
    : m_schema(*drawing.schema)
    , m_layout(drawing.layout)
    , m_themes(theme)
    , m_legend(legendOf(edgeLooks(m_schema, drawing.look.notation), drawing.outcome, drawing.look.notation,
                        drawing.look.filter))
    , m_groups(sceneGroups(m_schema, m_layout))
    , m_cards(cardsOf(drawing))
{
    for (const SceneGroup& group : m_groups)
        m_bounds |= group.frame;
    addTables(drawing.outcome);
    addEdges(drawing);
    m_legend.shape = LegendShape::Flat;
    m_legendPlace = m_bounds.bottomLeft() + QPointF(0, m_bounds.isEmpty() ? 0 : Margin);
    m_bounds |= QRectF(m_legendPlace, legendSize(m_legend));
    m_bounds.adjust(-Margin, -Margin, Margin, Margin);
}

void SchemaPainting::addTables(const std::optional<Outcome>& outcome)
{
    m_looks.resize(m_layout.nodes.size());
    const std::vector<const TableCounts*> counts = tableCounts(outcome ? &*outcome : nullptr, m_schema);
    for (size_t i = 0; i < m_looks.size(); ++i) {
        if (counts[i])
            m_looks[i].table.badges = countBadges(*counts[i]);
        else if (outcome)
            m_looks[i].emphasis = Emphasis::Faint;
        m_bounds |= m_layout.nodes[i];
        m_bounds |= paintedBadgesRect(m_layout.nodes[i], m_looks[i].table.badges, Scale);
    }
}

void SchemaPainting::addEdges(const SchemaDrawing& drawing)
{
    const std::vector<KeyCounts> counts = keyCounts(drawing.outcome ? &*drawing.outcome : nullptr, m_schema);
    const std::vector<EdgeLook> looks = edgeLooks(m_schema, drawing.look.notation);
    const std::vector<LayoutGraph::Edge> edges = layoutEdges(m_schema);
    for (size_t i = 0; i < edges.size(); ++i) {
        const size_t key = edges[i].foreignKey.position();
        if (!drawing.look.filter.shows(looks[key]))
            continue;
        Edge edge{EdgeCurve(m_layout.edges[i]), looks[key]};
        if (drawing.outcome && counts[key].rows == 0)
            edge.emphasis = Emphasis::Faint;
        edge.look.isRefusing = counts[key].isRefusing;
        edge.look.width = edgeWidth(counts[key].rows, edge.emphasis);
        m_bounds |= paintedEdgeRect(edge.curve, edge.look, Scale);
        m_edges.push_back(std::move(edge));
    }
    std::ranges::stable_partition(m_edges, [](const Edge& edge) { return edge.emphasis == Emphasis::Faint; });
}

SchemaPainting SchemaPainting::inColors(const GraphTheme& theme) const
{
    SchemaPainting result(*this);
    result.m_themes = GraphThemes(theme);
    return result;
}

QSize SchemaPainting::size() const
{
    return {qCeil(m_bounds.width()), qCeil(m_bounds.height())};
}

void SchemaPainting::paint(QPainter& painter, Progress& progress) const
{
    for (const PictureLayer layer : PictureLayers)
        paint(painter, layer, progress);
}

void SchemaPainting::paint(QPainter& painter, PictureLayer layer, Progress& progress) const
{
    const QTransform before = painter.worldTransform();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(origin());
    switch (layer) {
    case PictureLayer::Frames:
        paintFrames(painter);
        break;
    case PictureLayer::Keys:
        paintEdges(painter, progress);
        break;
    case PictureLayer::Tables:
        paintTables(painter, progress);
        break;
    case PictureLayer::Badges:
        paintAllBadges(painter);
        break;
    case PictureLayer::GroupNames:
        GroupNames().paint(painter, m_groups, m_layout, m_themes.normal, Scale, m_bounds);
        break;
    case PictureLayer::Legend:
        paintLegend(painter, m_legendPlace, m_legend, m_themes.normal);
        break;
    }
    painter.setWorldTransform(before);
}

void SchemaPainting::paintFrames(QPainter& painter) const
{
    painter.fillRect(QRectF(m_bounds.topLeft(), size()), m_themes.normal.canvas);
    for (const SceneGroup& group : m_groups)
        paintFrame(painter, group, m_themes.normal, Scale);
}

void SchemaPainting::paintEdges(QPainter& painter, Progress& progress) const
{
    for (size_t i = 0; i < m_edges.size(); ++i) {
        advance(i, progress);
        const Edge& edge = m_edges[i];
        paintEdge(painter, edge.curve, edge.look, m_themes.of(edge.emphasis), Scale, m_bounds);
    }
    EdgeMarks marks;
    std::vector<EdgeMarks::Edge> marked;
    for (size_t i = 0; i < m_edges.size(); ++i)
        marked.push_back({static_cast<int>(i), &m_edges[i].curve, &m_edges[i].look, m_edges[i].emphasis});
    marks.place(std::move(marked), m_layout.nodes, Scale, m_bounds);
    for (size_t i = 0; i < m_edges.size(); ++i)
        paintMarks(painter, marks.of(static_cast<int>(i)), m_edges[i].look, m_themes.of(m_edges[i].emphasis));
}

void SchemaPainting::paintTables(QPainter& painter, Progress& progress) const
{
    TableFonts fonts(Scale);
    const QTransform ofAll = painter.worldTransform();
    for (size_t i = 0; i < m_looks.size(); ++i) {
        advance(m_edges.size() + i, progress);
        const QRectF& rect = m_layout.nodes[i];
        painter.setWorldTransform(QTransform::fromTranslate(rect.x(), rect.y()) * ofAll);
        paintTable(painter, (*m_cards)[i], QRectF({}, rect.size()), m_looks[i].table,
                   m_themes.of(m_looks[i].emphasis), DetailLevel::Near, fonts);
    }
}

/// They reach beyond the frame, and no table may cover them.
void SchemaPainting::paintAllBadges(QPainter& painter) const
{
    for (size_t i = 0; i < m_looks.size(); ++i)
        paintBadges(painter, m_layout.nodes[i], m_looks[i].table.badges, m_themes.normal, Scale);
}

void SchemaPainting::advance(size_t done, Progress& progress) const
{
    const size_t total = m_edges.size() + m_looks.size();
    progress.advance(static_cast<qint64>(done), static_cast<qint64>(total), Texts::tr("Drawing"));
}
