#include "views/graph/edgepainter.h"

#include "views/graph/graphfont.h"
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QTransform>

#include <algorithm>

namespace {

constexpr double MarkDistance = 15; ///< Between the centres of the marks of an edge.
constexpr double MaxGrowth = 2.5; ///< How much marks grow against the zoom.
constexpr double MaxLineGrowth = 8; ///< How much a line does.
constexpr double SmallestScaleWithMarks = 0.12; ///< Below, marks would hide the lines.
constexpr double MarkMargin = (2 * MarkDistance + 8) * MaxGrowth; ///< How far marks reach beside the line.
constexpr double StubLength = 22;
constexpr double StubGap = 9; ///< Between a stub's marker and its name.
constexpr double StubName = 90; ///< What a name takes at most.

double growthAt(double scale)
{
    return std::clamp(0.8 / scale, 1.0, MaxGrowth);
}

/// Lines get no thinner than a pixel, or they fade away when the whole of a large graph is in sight.
double lineWidth(const EdgeLook& look, double scale)
{
    return std::max(look.width, std::min(1 / scale, MaxLineGrowth));
}

void paintFork(QPainter& painter, const EdgeCurve& curve)
{
    painter.save();
    painter.translate(curve.childEnd());
    painter.rotate(curve.angleAwayFromChild());
    painter.drawLine(QPointF(9, 0), QPointF(0, -5));
    painter.drawLine(QPointF(9, 0), QPointF(0, 5));
    painter.restore();
}

QColor ignoredKeyColor(const QColor& actionColor, const GraphTheme& theme)
{
    return mixed(actionColor, theme.canvas, 0.45);
}

QColor colorOf(const EdgeLook& look, const GraphTheme& theme)
{
    const QColor color = theme.color(look.action);
    return look.fault == ForeignKeyFault::NotEnforced ? ignoredKeyColor(color, theme) : color;
}

void paintMarks(QPainter& painter, const EdgeCurve& curve, const EdgeLook& look, const GraphTheme& theme,
                double growth)
{
    const auto [middle, middleAngle] = curve.middle();
    const QColor color = colorOf(look, theme);
    painter.save();
    painter.translate(middle);
    painter.rotate(middleAngle);
    painter.scale(growth, growth);
    paintMarker(painter, actionStyle(look.action).marker, {}, 0, color, theme.canvas);
    // The others stay upright: a cross that is turned is a plus.
    painter.rotate(-middleAngle);
    const QPointF step = QTransform().rotate(middleAngle).map(QPointF(-MarkDistance, 0));
    QPointF next = step;
    if (look.deferral != Deferral::NotDeferrable) {
        paintDeferralMark(painter, next, look.deferral, color, theme.canvas);
        next += step;
    }
    if (look.fault != ForeignKeyFault::None) {
        paintFaultMark(painter, next, look.fault, theme.fault, theme.canvas);
        next += step;
    }
    if (look.origin != KeyOrigin::Catalog)
        paintWhatIfMark(painter, next, theme.text, theme.canvas);
    painter.restore();
}

/// Stripes across the line, on both sides of it.
QPen bandPen(double width, const GraphTheme& theme)
{
    constexpr double Beside = 7;
    const double bandWidth = width + Beside;
    QPen pen(mixed(theme.canvas, theme.text, 0.3), bandWidth, Qt::CustomDashLine, Qt::FlatCap, Qt::RoundJoin);
    const double stripe = 3 / bandWidth; // In units of the pen's width.
    pen.setDashPattern({stripe, stripe});
    return pen;
}

QPen actionPen(ReferentialAction action, double width, const GraphTheme& theme, double scale)
{
    QPen pen(theme.color(action), width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    // A thick line with dashes in proportion would be a row of blocks.
    const double dashShare = std::min(1.0, 1.6 * std::max(1.0, 1 / (1.6 * scale)) / width);
    if (const QList<qreal>& dashes = actionStyle(action).dashes; !dashes.isEmpty()) {
        QList<qreal> pattern;
        for (const qreal dash : dashes)
            pattern << dash * std::max(dashShare, 0.35);
        pen.setDashPattern(pattern);
    }
    return pen;
}

} // namespace

EdgeLook edgeLook(const ForeignKey& foreignKey)
{
    return {foreignKey.onDelete, foreignKey.deferral, foreignKey.fault, foreignKey.origin};
}

void paintEdge(QPainter& painter, const EdgeCurve& curve, const EdgeLook& look, const GraphTheme& theme,
               double scale, const QRectF& area)
{
    const QColor color = colorOf(look, theme);
    const double width = lineWidth(look, scale);
    QPen pen = look.fault == ForeignKeyFault::NotEnforced
        ? ignoredKeyPen(theme.color(look.action), width, theme)
        : actionPen(look.action, width, theme, scale);
    painter.setBrush(Qt::NoBrush);
    if (look.origin != KeyOrigin::Catalog) {
        painter.setPen(bandPen(width, theme));
        painter.drawPath(curve.path());
    }
    const double margin = width + MarkMargin;
    const QRectF grown = area.adjusted(-margin, -margin, margin, margin);
    if (grown.contains(curve.bounds())) {
        painter.setPen(pen);
        painter.drawPath(curve.path());
    } else {
        for (const EdgeCurve::Piece& piece : curve.piecesIn(grown)) {
            if (pen.style() == Qt::CustomDashLine) // An offset would make dashes of a solid line.
                pen.setDashOffset(piece.offset / width); // In units of the pen's width.
            painter.setPen(pen);
            painter.drawPath(piece.path);
        }
    }
    if (scale < SmallestScaleWithMarks)
        return;
    painter.setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap));
    paintFork(painter, curve);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(curve.parentEnd(), 2.6, 2.6);
    if (!grown.contains(curve.middle().point))
        return;
    const double markGrowth = std::max(growthAt(scale), std::min(MaxGrowth, look.width / 3));
    paintMarks(painter, curve, look, theme, markGrowth);
}

void paintStub(QPainter& painter, const EdgeCurve& curve, const EdgeLook& look, const QString& parent,
               const GraphTheme& theme, double scale)
{
    constexpr double SmallestScaleWithName = 0.6;
    if (StubLength * scale < 2) // Pixels.
        return;
    const QPointF start = curve.childEnd();
    const double direction = curve.leavesChildToTheRight() ? 1 : -1;
    const QPointF end = start + QPointF(direction * StubLength, 0);
    const QColor color = colorOf(look, theme);
    painter.setPen(QPen(color, lineWidth(look, scale), Qt::SolidLine, Qt::FlatCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawLine(start, end);
    if (scale < SmallestScaleWithMarks)
        return;
    paintMarker(painter, actionStyle(look.action).marker, end, direction > 0 ? 0 : 180, color, theme.canvas);
    if (look.origin != KeyOrigin::Catalog)
        paintWhatIfMark(painter, (start + end) / 2, theme.text, theme.canvas);
    if (scale < SmallestScaleWithName)
        return;
    const QFont font = GraphFont::small();
    const QFontMetricsF metrics(font);
    const QString text = metrics.elidedText(parent, Qt::ElideRight, StubName);
    const double left
        = direction > 0 ? end.x() + StubGap : end.x() - StubGap - metrics.horizontalAdvance(text);
    const QPointF baseline(left, end.y() + (metrics.ascent() - metrics.descent()) / 2);
    painter.setFont(font);
    painter.fillRect(QRectF(left - 1, end.y() - metrics.height() / 2, metrics.horizontalAdvance(text) + 2,
                            metrics.height()),
                     theme.canvas);
    painter.setPen(color);
    painter.drawText(baseline, text);
}

QRectF paintedEdgeRect(const EdgeCurve& curve, const EdgeLook& look)
{
    const double margin = std::max(look.width, MaxLineGrowth) / 2 + MarkMargin;
    return curve.bounds().adjusted(-margin, -margin, margin, margin);
}

QRectF paintedStubRect(const EdgeCurve& curve)
{
    constexpr double Reach = StubLength + StubGap + StubName + 2;
    constexpr double HalfHeight = 10;
    const double left = curve.leavesChildToTheRight() ? curve.childEnd().x() : curve.childEnd().x() - Reach;
    return {left, curve.childEnd().y() - HalfHeight, Reach, 2 * HalfHeight};
}

void paintMarker(QPainter& painter, EdgeMarker marker, QPointF center, double angle, const QColor& color,
                 const QColor& background)
{
    painter.save();
    painter.translate(center);
    painter.rotate(angle);
    // A rim in the background's colour cuts the marker out of the lines that cross it.
    const QPen rim(background, 1.2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    const QPen stroke(color, 1.8, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    switch (marker) {
    case EdgeMarker::FilledTriangle:
        painter.setPen(rim);
        painter.setBrush(color);
        painter.drawPolygon(QPolygonF{QPointF(7, 0), QPointF(-5, -6), QPointF(-5, 6)});
        break;
    case EdgeMarker::HollowCircle:
        painter.setPen(stroke);
        painter.setBrush(background);
        painter.drawEllipse(QPointF(), 4.6, 4.6);
        break;
    case EdgeMarker::Square:
        painter.setPen(rim);
        painter.setBrush(color);
        painter.drawRect(QRectF(-5, -5, 10, 10));
        break;
    case EdgeMarker::Bar:
        painter.setPen(rim);
        painter.setBrush(color);
        painter.drawRect(QRectF(-2.2, -8, 4.4, 16));
        break;
    case EdgeMarker::OpenArrow:
        painter.setPen(stroke);
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF{QPointF(-4, -5.5), QPointF(4.5, 0), QPointF(-4, 5.5)});
        break;
    case EdgeMarker::Cross:
        painter.setPen(stroke);
        painter.drawLine(QPointF(-4.5, -4.5), QPointF(4.5, 4.5));
        painter.drawLine(QPointF(-4.5, 4.5), QPointF(4.5, -4.5));
        break;
    }
    painter.restore();
}

void paintDeferralMark(QPainter& painter, QPointF center, Deferral deferral, const QColor& color,
                       const QColor& background)
{
    const bool isDeferred = deferral == Deferral::InitiallyDeferred;
    painter.setPen(QPen(color, 1.4));
    painter.setBrush(isDeferred ? color : background);
    painter.drawEllipse(center, 5, 5);
    painter.setPen(QPen(isDeferred ? background : color, 1.3, Qt::SolidLine, Qt::RoundCap));
    painter.drawPolyline(QPolygonF{center + QPointF(0, -3), center, center + QPointF(2.4, 1)});
}

void paintFaultMark(QPainter& painter, QPointF center, ForeignKeyFault fault, const QColor& color,
                    const QColor& background)
{
    painter.setPen(QPen(color, 1.4));
    painter.setBrush(background);
    painter.drawEllipse(center, 5.4, 5.4);
    painter.setPen(QPen(color, 1.8, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(center + QPointF(-2.2, -2.2), center + QPointF(2.2, 2.2));
    if (fault != ForeignKeyFault::NotEnforced)
        painter.drawLine(center + QPointF(-2.2, 2.2), center + QPointF(2.2, -2.2));
}

void paintWhatIfMark(QPainter& painter, QPointF center, const QColor& color, const QColor& background)
{
    painter.setPen(QPen(color, 1.4));
    painter.setBrush(background);
    painter.drawEllipse(center, 5.6, 5.6);
    // Drawn, as a letter would be set in another font elsewhere.
    QPainterPath hook(center + QPointF(-2, -1.6));
    hook.cubicTo(center + QPointF(-1.8, -4.4), center + QPointF(2.4, -4.2), center + QPointF(2, -1.6));
    hook.cubicTo(center + QPointF(1.8, -0.2), center + QPointF(0, -0.2), center + QPointF(0, 1.2));
    painter.setPen(QPen(color, 1.3, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(hook);
    painter.drawPoint(center + QPointF(0, 3.2));
}

QPen ignoredKeyPen(const QColor& actionColor, double width, const GraphTheme& theme)
{
    QPen pen(ignoredKeyColor(actionColor, theme), width, Qt::CustomDashLine, Qt::FlatCap, Qt::RoundJoin);
    pen.setDashPattern({1.2, 4.5});
    return pen;
}
