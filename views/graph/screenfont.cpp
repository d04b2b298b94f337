#include "views/graph/screenfont.h"

#include "views/graph/graphfont.h"

#include <QPainter>

ScreenFont::ScreenFont(QFont font, double pixels, double scale)
    : m_font(GraphFont::sized(std::move(font), pixels))
    , m_metrics(m_font)
    , m_scale(scale)
{
}

QString ScreenFont::elided(const QString& text, Qt::TextElideMode mode, double room) const
{
    return m_metrics.elidedText(text, mode, room * m_scale);
}

void ScreenFont::draw(QPainter& painter, QPointF baseline, const QString& text) const
{
    const QTransform before = painter.worldTransform();
    painter.translate(baseline);
    painter.scale(1 / m_scale, 1 / m_scale);
    painter.setFont(m_font);
    painter.drawText(QPointF(), text);
    painter.setWorldTransform(before);
}
