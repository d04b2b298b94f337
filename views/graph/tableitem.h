#pragma once

#include "views/graph/tablepainter.h"

#include <QGraphicsItem>

struct GraphThemes;

/// One table of the graph.
class TableItem final : public QGraphicsItem {
public:
    enum { Type = UserType + 1 };

    /// `themes` must outlive the item.
    TableItem(TableId table, TableCard card, const QRectF& rect, const GraphThemes& themes);

    TableId table() const { return m_table; }
    const TableCard& card() const { return m_card; }
    const QRectF& rect() const { return m_rect; } ///< The frame, in the scene.
    const TableLook& look() const { return m_look; }
    Emphasis emphasis() const { return m_emphasis; }

    void setLook(const TableLook& look);
    void setEmphasis(Emphasis emphasis);

    int type() const override { return Type; }
    QRectF boundingRect() const override { return m_bounds; }
    QPainterPath shape() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void updateStacking();

    TableId m_table;
    TableCard m_card;
    QRectF m_rect;
    const GraphThemes& m_themes;
    TableLook m_look;
    Emphasis m_emphasis = Emphasis::Normal;
    QRectF m_bounds;
};
