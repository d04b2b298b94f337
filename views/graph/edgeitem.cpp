#include "views/graph/edgeitem.h"

#include "views/graph/graphthemes.h"

#include <QPainter>
#include <QPainterPathStroker>
#include <QStyleOptionGraphicsItem>

#include <algorithm>
#include <cmath>

namespace {

constexpr double PlainWidth = 1.6;
constexpr double LitWidth = 2.6;
constexpr double MaxWidth = 11;
constexpr double HitWidth = 10;

double widthFor(qint64 rows, Emphasis emphasis)
{
    const double width = emphasis == Emphasis::Lit ? LitWidth : PlainWidth;
    if (rows == 0)
        return width;
    return std::min(MaxWidth, width + 1.4 * std::log10(1 + 3 * static_cast<double>(rows)));
}

} // namespace

EdgeItem::EdgeItem(ForeignKeyId foreignKey, const ForeignKey& facts, const QList<QPointF>& points,
                   const GraphThemes& themes)
    : m_foreignKey(foreignKey)
    , m_shape(edgeShape(points))
    , m_themes(themes)
    , m_look{facts.onDelete, facts.deferral, facts.fault, PlainWidth}
    , m_bounds(paintedEdgeRect(m_shape, m_look))
{
}

void EdgeItem::setRows(qint64 rows)
{
    m_rows = rows;
    updateLook();
}

void EdgeItem::setEmphasis(Emphasis emphasis)
{
    if (m_emphasis == emphasis)
        return;
    m_emphasis = emphasis;
    // Below all tables, but above the edges that recede.
    setZValue(emphasis == Emphasis::Lit ? 0.5 : 0);
    updateLook();
}

void EdgeItem::updateLook()
{
    m_look.width = widthFor(m_rows, m_emphasis);
    const QRectF bounds = paintedEdgeRect(m_shape, m_look);
    if (bounds != m_bounds)
        prepareGeometryChange();
    m_bounds = bounds;
    update();
}

QPainterPath EdgeItem::shape() const
{
    if (m_hitShape.isEmpty()) {
        QPainterPathStroker stroker;
        stroker.setWidth(HitWidth);
        m_hitShape = stroker.createStroke(m_shape.path);
    }
    return m_hitShape;
}

void EdgeItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const double scale = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    paintEdge(*painter, m_shape, m_look, m_themes.of(m_emphasis), scale);
}
