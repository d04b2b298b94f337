#include "views/graph/schemapainting.h"

#include "model/job/progress.h"
#include "views/graph/graphgeometry.h"
#include "views/graph/groupnames.h"
#include "views/graph/tablefonts.h"
#include "views/graph/tablepainter.h"

#include <QCoreApplication>
#include <QPainter>

#include <cmath>

namespace {

constexpr double Margin = 24;
constexpr double Scale = 1;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SchemaPainting)
};

std::shared_ptr<const std::vector<TableCard>> cardsOf(const Schema& schema)
{
    TableCards measure;
    std::vector<TableCard> cards;
    cards.reserve(schema.tables().size());
    for (const TableId table : allTables(schema))
        cards.push_back(measure.card(schema, table));
    return std::make_shared<const std::vector<TableCard>>(std::move(cards));
}

} // namespace

SchemaPainting::SchemaPainting(const SchemaDrawing& drawing, const GraphTheme& theme)
    : m_schema(*drawing.schema)
    , m_layout(drawing.layout)
    , m_theme(theme)
    , m_legend(legendOf(m_schema, std::nullopt, drawing.look.notation, drawing.look.filter))
    , m_groups(sceneGroups(m_schema, m_layout))
    , m_cards(cardsOf(m_schema))
{
    for (const SceneGroup& group : m_groups)
        m_bounds |= group.frame;
    for (const QRectF& table : m_layout.nodes)
        m_bounds |= paintedTableRect(table, {});
    const std::vector<EdgeLook> looks = edgeLooks(m_schema, drawing.look.notation);
    const std::vector<LayoutGraph::Edge> edges = layoutEdges(m_schema);
    for (size_t i = 0; i < edges.size(); ++i) {
        const EdgeLook& look = looks[edges[i].foreignKey.position()];
        if (!drawing.look.filter.shows(look))
            continue;
        m_edges.push_back({EdgeCurve(m_layout.edges[i]), look});
        m_bounds |= paintedEdgeRect(m_edges.back().curve, look, Scale);
    }
    m_legend.shape = LegendShape::Flat;
    m_legendPlace = m_bounds.bottomLeft() + QPointF(0, m_bounds.isEmpty() ? 0 : Margin);
    m_bounds |= QRectF(m_legendPlace, legendSize(m_legend));
    m_bounds.adjust(-Margin, -Margin, Margin, Margin);
}

SchemaPainting SchemaPainting::inColors(const GraphTheme& theme) const
{
    SchemaPainting result(*this);
    result.m_theme = theme;
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
    painter.fillRect(QRect({}, size()), m_theme.canvas);
    painter.translate(origin());
    for (const SceneGroup& group : m_groups)
        paintFrame(painter, group, m_theme, Scale);
    for (const Edge& edge : m_edges) {
        progress.advance(done++, total, drawing);
        paintEdge(painter, edge.curve, edge.look, m_theme, Scale, m_bounds);
    }
    TableFonts fonts(Scale);
    for (size_t i = 0; i < m_layout.nodes.size(); ++i) {
        progress.advance(done++, total, drawing);
        paintTable(painter, (*m_cards)[i], m_layout.nodes[i], {}, m_theme, DetailLevel::Near, fonts);
    }
    paintGroupNames(painter, m_groups, m_theme, Scale, m_bounds);
    paintLegend(painter, m_legendPlace, m_legend, m_theme);
}
