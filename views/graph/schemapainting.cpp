#include "views/graph/schemapainting.h"

#include "model/job/progress.h"
#include "views/graph/graphgeometry.h"
#include "views/graph/tablepainter.h"

#include <QCoreApplication>
#include <QPainter>

#include <cmath>

namespace {

constexpr double Margin = 24;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SchemaPainting)
};

} // namespace

SchemaPainting::SchemaPainting(const Schema& schema, const Layout& layout, const GraphTheme& theme)
    : m_schema(schema)
    , m_layout(layout)
    , m_edges(layoutEdges(schema))
    , m_theme(theme)
    , m_legend(legendOf(schema, std::nullopt))
    , m_groups(sceneGroups(schema, layout))
{
    for (const SceneGroup& group : m_groups)
        m_bounds |= group.frame;
    for (const QList<QPointF>& points : layout.edges)
        m_curves.emplace_back(points);
    for (const QRectF& table : layout.nodes)
        m_bounds |= paintedTableRect(table, {});
    for (size_t i = 0; i < m_curves.size(); ++i)
        m_bounds |= paintedEdgeRect(m_curves[i], lookOf(i));
    m_legendPlace = m_bounds.bottomLeft() + QPointF(0, m_bounds.isEmpty() ? 0 : Margin);
    m_bounds |= QRectF(m_legendPlace, legendSize(m_legend));
    m_bounds.adjust(-Margin, -Margin, Margin, Margin);
}

QSize SchemaPainting::size() const
{
    return {qCeil(m_bounds.width()), qCeil(m_bounds.height())};
}

void SchemaPainting::paint(QPainter& painter, Progress& progress) const
{
    constexpr double Scale = 1;
    const QString drawing = Texts::tr("Drawing");
    const auto total = static_cast<qint64>(m_curves.size() + m_layout.nodes.size());
    qint64 done = 0;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect({}, size()), m_theme.canvas);
    painter.translate(origin());
    for (const SceneGroup& group : m_groups)
        paintFrame(painter, group, m_theme, Scale);
    for (size_t i = 0; i < m_curves.size(); ++i) {
        progress.advance(done++, total, drawing);
        paintEdge(painter, m_curves[i], lookOf(i), m_theme, Scale, m_bounds);
    }
    TableCards cards;
    for (size_t i = 0; i < m_layout.nodes.size(); ++i) {
        progress.advance(done++, total, drawing);
        paintTable(painter, cards.card(m_schema, TableId{static_cast<int>(i)}), m_layout.nodes[i], {},
                   m_theme, DetailLevel::Near, Scale);
    }
    for (const SceneGroup& group : m_groups)
        paintName(painter, group, m_theme, Scale);
    paintLegend(painter, m_legendPlace, m_legend, m_theme);
}

EdgeLook SchemaPainting::lookOf(size_t edge) const
{
    return edgeLook(m_schema.foreignKey(m_edges[edge].foreignKey));
}
