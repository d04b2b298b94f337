#include "views/graph/edgesigns.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <initializer_list>

namespace {

QPolygonF shape(const SignPlace& place, std::initializer_list<QPointF> points)
{
    QPolygonF result;
    for (const QPointF& point : points)
        result << place.at(point.x(), point.y());
    return result;
}

void drawLine(QPainter& painter, const SignPlace& place, QPointF from, QPointF to)
{
    painter.drawLine(place.at(from.x(), from.y()), place.at(to.x(), to.y()));
}

void drawCircle(QPainter& painter, const SignPlace& place, QPointF center, double radius)
{
    painter.drawEllipse(place.at(center.x(), center.y()), radius * place.size(), radius * place.size());
}

void drawBar(QPainter& painter, const SignPlace& place, double x)
{
    drawLine(painter, place, {x, -4.5}, {x, 4.5});
}

void paintCrowsFoot(QPainter& painter, EdgeEnd end, const SignPlace& place)
{
    constexpr double Circle = 2.9;
    switch (end) {
    case EdgeEnd::ManyChildren:
        painter.drawPolyline(shape(place, {{0, -5}, {9, 0}, {0, 5}}));
        drawCircle(painter, place, {12, 0}, Circle);
        break;
    case EdgeEnd::OneChild:
        drawBar(painter, place, 5);
        drawCircle(painter, place, {10, 0}, Circle);
        break;
    case EdgeEnd::NeededParent:
        drawBar(painter, place, 4);
        drawBar(painter, place, 8);
        break;
    case EdgeEnd::OptionalParent:
        drawBar(painter, place, 4);
        drawCircle(painter, place, {9, 0}, Circle);
        break;
    }
}

void paintArrow(QPainter& painter, EdgeEnd end, const SignPlace& place, const QColor& color)
{
    switch (end) {
    case EdgeEnd::ManyChildren:
        break;
    case EdgeEnd::OneChild:
        drawBar(painter, place, 5);
        break;
    case EdgeEnd::NeededParent:
    case EdgeEnd::OptionalParent:
        if (end == EdgeEnd::NeededParent)
            painter.setBrush(color);
        painter.drawPolygon(shape(place, {{0.7, 0}, {11, -4}, {11, 4}}));
        break;
    }
}

} // namespace

SignPlace::SignPlace(QPointF point, double angle, double size)
    : m_point(point)
    , m_size(size)
    , m_along(size * std::cos(angle * M_PI / 180), size * std::sin(angle * M_PI / 180))
{
}

QPointF SignPlace::at(double x, double y) const
{
    return m_point + QPointF(x * m_along.x() - y * m_along.y(), x * m_along.y() + y * m_along.x());
}

void paintEnd(QPainter& painter, EdgeEnd end, Notation notation, const SignPlace& place, const QColor& color,
              const QColor& background)
{
    painter.setPen(QPen(color, 1.4 * place.size(), Qt::SolidLine, Qt::RoundCap, Qt::MiterJoin));
    painter.setBrush(background);
    switch (notation) {
    case Notation::CrowsFoot:
        paintCrowsFoot(painter, end, place);
        break;
    case Notation::Arrows:
        paintArrow(painter, end, place, color);
        break;
    }
}

void paintMarker(QPainter& painter, EdgeMarker marker, const SignPlace& place, const QColor& color,
                 const QColor& background)
{
    // A rim in the background's colour cuts the marker out of the lines that cross it.
    const QPen rim(background, 1.2 * place.size(), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    const QPen stroke(color, 1.8 * place.size(), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    const auto fill = [&](std::initializer_list<QPointF> points) {
        painter.setPen(rim);
        painter.setBrush(color);
        painter.drawPolygon(shape(place, points));
    };
    switch (marker) {
    case EdgeMarker::FilledTriangle:
        fill({{7, 0}, {-5, -6}, {-5, 6}});
        break;
    case EdgeMarker::HollowCircle:
        painter.setPen(stroke);
        painter.setBrush(background);
        drawCircle(painter, place, {}, 4.6);
        break;
    case EdgeMarker::Square:
        fill({{-5, -5}, {5, -5}, {5, 5}, {-5, 5}});
        break;
    case EdgeMarker::Bar:
        fill({{-2.2, -8}, {2.2, -8}, {2.2, 8}, {-2.2, 8}});
        break;
    case EdgeMarker::OpenArrow:
        painter.setPen(stroke);
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(shape(place, {{-4, -5.5}, {4.5, 0}, {-4, 5.5}}));
        break;
    case EdgeMarker::Cross:
        painter.setPen(stroke);
        drawLine(painter, place, {-4.5, -4.5}, {4.5, 4.5});
        drawLine(painter, place, {-4.5, 4.5}, {4.5, -4.5});
        break;
    }
}

void paintDeferralMark(QPainter& painter, const SignPlace& place, Deferral deferral, const QColor& color,
                       const QColor& background)
{
    const bool isDeferred = deferral == Deferral::InitiallyDeferred;
    painter.setPen(QPen(color, 1.4 * place.size()));
    painter.setBrush(isDeferred ? color : background);
    drawCircle(painter, place, {}, 5);
    painter.setPen(QPen(isDeferred ? background : color, 1.3 * place.size(), Qt::SolidLine, Qt::RoundCap));
    painter.drawPolyline(shape(place, {{0, -3}, {0, 0}, {2.4, 1}}));
}

void paintFaultMark(QPainter& painter, const SignPlace& place, ForeignKeyFault fault, const QColor& color,
                    const QColor& background)
{
    painter.setPen(QPen(color, 1.4 * place.size()));
    painter.setBrush(background);
    drawCircle(painter, place, {}, 5.4);
    painter.setPen(QPen(color, 1.8 * place.size(), Qt::SolidLine, Qt::RoundCap));
    drawLine(painter, place, {-2.2, -2.2}, {2.2, 2.2});
    if (fault != ForeignKeyFault::NotEnforced)
        drawLine(painter, place, {-2.2, 2.2}, {2.2, -2.2});
}

void paintMissingIndexMark(QPainter& painter, const SignPlace& place, const QColor& color,
                           const QColor& background)
{
    // A magnifying glass: the rows have to be searched for.
    painter.setPen(QPen(background, 4.6 * place.size(), Qt::SolidLine, Qt::RoundCap));
    drawLine(painter, place, {1.8, 1.8}, {4.6, 4.6});
    painter.setPen(QPen(color, 2 * place.size(), Qt::SolidLine, Qt::RoundCap));
    drawLine(painter, place, {1.8, 1.8}, {4.6, 4.6});
    painter.setPen(QPen(color, 1.6 * place.size()));
    painter.setBrush(background);
    drawCircle(painter, place, {-1.2, -1.2}, 4.2);
}

void paintHypothesisMark(QPainter& painter, const SignPlace& place, const QColor& color,
                         const QColor& background)
{
    painter.setPen(QPen(color, 1.4 * place.size()));
    painter.setBrush(background);
    drawCircle(painter, place, {0, 0}, 5.6);
    // Drawn, as a letter would be set in another font elsewhere.
    QPainterPath hook(place.at(-2, -1.6));
    hook.cubicTo(place.at(-1.8, -4.4), place.at(2.4, -4.2), place.at(2, -1.6));
    hook.cubicTo(place.at(1.8, -0.2), place.at(0, -0.2), place.at(0, 1.2));
    painter.setPen(QPen(color, 1.3 * place.size(), Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(hook);
    painter.drawPoint(place.at(0, 3.2));
}

void paintRefusal(QPainter& painter, const SignPlace& place, const GraphTheme& theme)
{
    // A no-entry sign, with its bar across the way.
    painter.setPen(QPen(theme.canvas, 2 * place.size()));
    painter.setBrush(theme.color(Effect::Blocks));
    drawCircle(painter, place, {}, 9.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.canvas);
    painter.drawPolygon(shape(place, {{-2, -6}, {2, -6}, {2, 6}, {-2, 6}}));
}
