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
        m_bounds |= paintedTableRect(m_layout.nodes[i], m_looks[i].table);
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
    const QString drawing = Texts::tr("Drawing");
    const auto total = static_cast<qint64>(m_edges.size() + m_layout.nodes.size());
    qint64 done = 0;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect({}, size()), m_themes.normal.canvas);
    painter.translate(origin());
    for (const SceneGroup& group : m_groups)
        paintFrame(painter, group, m_themes.normal, Scale);
    for (const Edge& edge : m_edges) {
        progress.advance(done++, total, drawing);
        paintEdge(painter, edge.curve, edge.look, m_themes.of(edge.emphasis), Scale, m_bounds);
    }
    TableFonts fonts(Scale);
    for (size_t i = 0; i < m_looks.size(); ++i) {
        progress.advance(done++, total, drawing);
        paintTable(painter, (*m_cards)[i], m_layout.nodes[i], m_looks[i].table,
                   m_themes.of(m_looks[i].emphasis), DetailLevel::Near, fonts);
    }
    for (size_t i = 0; i < m_looks.size(); ++i) // They reach beyond the frame, and no table may cover them.
        paintBadges(painter, m_layout.nodes[i], m_looks[i].table.badges, m_themes.normal, Scale);
    paintGroupNames(painter, m_groups, m_themes.normal, Scale, m_bounds);
    paintLegend(painter, m_legendPlace, m_legend, m_themes.normal);
}
