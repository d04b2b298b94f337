#pragma once

#include "views/graph/edgepainter.h"

#include <QGraphicsItem>

struct GraphThemes;

/// One foreign key of the graph, however many columns it has.
class EdgeItem final : public QGraphicsItem {
public:
    enum { Type = UserType + 2 };

    /// `points`: 3n + 1 Bézier control points. `themes` must outlive the item.
    EdgeItem(ForeignKeyId foreignKey, const ForeignKey& facts, const QList<QPointF>& points,
             const GraphThemes& themes);

    ForeignKeyId foreignKey() const { return m_foreignKey; }
    const EdgeLook& look() const { return m_look; }
    Emphasis emphasis() const { return m_emphasis; }

    /// `rows`: how many the key carried an effect to; the line grows with their logarithm.
    void setRows(qint64 rows);
    void setEmphasis(Emphasis emphasis);

    int type() const override { return Type; }
    QRectF boundingRect() const override { return m_bounds; }
    QPainterPath shape() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void updateLook();

    ForeignKeyId m_foreignKey;
    EdgeShape m_shape;
    const GraphThemes& m_themes;
    qint64 m_rows = 0;
    EdgeLook m_look;
    Emphasis m_emphasis = Emphasis::Normal;
    QRectF m_bounds;
    mutable QPainterPath m_hitShape; ///< Made when it is first asked for: most edges are never pointed at.
};
