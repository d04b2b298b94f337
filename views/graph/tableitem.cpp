#include "views/graph/tableitem.h"

#include "views/graph/graphthemes.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionGraphicsItem>

TableItem::TableItem(TableId table, TableCard card, const QRectF& rect, const GraphThemes& themes)
    : m_table(table)
    , m_card(std::move(card))
    , m_rect(rect)
    , m_themes(themes)
    , m_bounds(paintedTableRect(rect, m_look))
{
    updateStacking();
}

void TableItem::setLook(const TableLook& look)
{
    const QRectF bounds = paintedTableRect(m_rect, look);
    if (bounds != m_bounds)
        prepareGeometryChange();
    m_bounds = bounds;
    m_look = look;
    updateStacking();
    update();
}

void TableItem::setEmphasis(Emphasis emphasis)
{
    if (m_emphasis == emphasis)
        return;
    m_emphasis = emphasis;
    update();
}

void TableItem::updateStacking()
{
    // Counts reach beyond the frame; no table without counts may cover them. Edges lie below all tables.
    setZValue(m_look.badges.empty() ? 1 : 2);
}

QPainterPath TableItem::shape() const
{
    QPainterPath result;
    result.addRect(m_rect);
    return result;
}

void TableItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const double scale = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    paintTable(*painter, m_card, m_rect, m_look, m_themes.of(m_emphasis), detailLevel(scale), scale);
}
