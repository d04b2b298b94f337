#include "views/graph/edgepainter.h"

#include "views/graph/detaillevel.h"
#include "views/graph/edgesigns.h"
#include "views/graph/graphfont.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace {

constexpr double MaxGrowth = 2.5; ///< How much ends grow against the zoom.
constexpr double MaxLineGrowth = 8; ///< How much a line does.
constexpr double SmallestScaleWithMarks = 0.12; ///< Below, marks would hide the lines.
constexpr double MarkMargin = MostMarksBeside;
constexpr double StubLength = 22;
constexpr double StubGap = 9; ///< Between a stub's marker and its name.
constexpr double StubName = 90; ///< What a name takes at most.
static_assert(WholeStub == StubLength + StubGap + StubName + 2);
constexpr double SmallestStubName = 18; ///< A shorter piece tells nothing.

double growthAt(double scale)
{
    return std::clamp(0.8 / scale, 1.0, MaxGrowth);
}

/// How much wider than its line the halo of a key is that refuses a delete.
double refusalHalo(double scale)
{
    return std::min(7 / scale, MarkMargin);
}

/// Lines get no thinner than a pixel of the device, or they fade away when the whole of a large graph is in sight; what
/// makes one thicker than others can be seen from afar, too. `ratio` is the number of the device's pixels in one.
double lineWidth(const EdgeLook& look, double scale, double ratio)
{
    constexpr double Plain = EdgeLook().width;
    // Qt strokes what is wider than a pixel several times as slowly: no rounding may make it so.
    constexpr double Thinnest = 0.999; // Pixels.
    const double plain
        = Plain * scale < Thinnest ? std::min(Thinnest / (scale * ratio), MaxLineGrowth) : Plain;
    return plain + std::max(0.0, look.width - Plain) * growthAt(scale);
}

double lineWidth(const EdgeLook& look, double scale, const QPainter& painter)
{
    return lineWidth(look, scale, painter.device()->devicePixelRatioF());
}

void paintEnds(QPainter& painter, const EdgeCurve& curve, const EdgeLook& look, const QColor& color,
               const QColor& background, double growth)
{
    paintEnd(painter, look.rows.isUnique ? EdgeEnd::OneChild : EdgeEnd::ManyChildren, look.notation,
             SignPlace(curve.childEnd(), curve.angleAwayFromChild(), growth), color, background);
    paintEnd(painter, look.rows.needsParent ? EdgeEnd::NeededParent : EdgeEnd::OptionalParent, look.notation,
             SignPlace(curve.parentEnd(), curve.angleAwayFromParent(), growth), color, background);
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

namespace {

/// What may be seen of an edge in an area, its marks included.
QRectF reachOf(const QRectF& area, double width)
{
    const double margin = width + MarkMargin;
    return area.adjusted(-margin, -margin, margin, margin);
}

void paintLine(QPainter& painter, const EdgeCurve& curve, QPen pen, const QRectF& reach)
{
    painter.setBrush(Qt::NoBrush);
    if (reach.contains(curve.bounds())) {
        painter.setPen(pen);
        painter.drawPath(curve.path());
        return;
    }
    for (const EdgeCurve::Piece& piece : curve.piecesIn(reach)) {
        if (pen.style() == Qt::CustomDashLine) // An offset would make dashes of a solid line.
            pen.setDashOffset(piece.offset / pen.widthF()); // In units of the pen's width.
        painter.setPen(pen);
        painter.drawPath(piece.path);
    }
}

} // namespace

void paintEdge(QPainter& painter, const EdgeCurve& curve, const EdgeLook& look, const GraphTheme& theme,
               double scale, const QRectF& area)
{
    const double width = lineWidth(look, scale, painter);
    const QRectF reach = reachOf(area, width + refusalHalo(scale));
    if (look.isRefusing)
        paintLine(painter, curve,
                  QPen(mixed(theme.canvas, theme.color(Effect::Blocks), 0.35), width + refusalHalo(scale),
                       Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin),
                  reach);
    if (look.isHypothetical)
        paintLine(painter, curve, bandPen(width, theme), reach);
    paintLine(painter, curve,
              look.fault == ForeignKeyFault::NotEnforced
                  ? ignoredKeyPen(theme.color(look.action), width, theme)
                  : actionPen(look.action, width, theme, scale),
              reach);
    if (scale < SmallestScaleWithMarks)
        return;
    if (detailLevel(scale) != DetailLevel::Far)
        paintEnds(painter, curve, look, colorOf(look, theme), theme.canvas, growthAt(scale));
}

void paintMarks(QPainter& painter, const std::vector<PlacedMark>& marks, const EdgeLook& look,
                const GraphTheme& theme)
{
    const QColor color = colorOf(look, theme);
    for (const PlacedMark& mark : marks) {
        const SignPlace along(mark.point, mark.angle, mark.size);
        const SignPlace upright(mark.point, 0, mark.size); // A cross that is turned is a plus.
        switch (mark.mark) {
        case EdgeMark::Keys: // See paintNumber().
            break;
        case EdgeMark::Refusal:
            paintRefusal(painter, along, theme);
            break;
        case EdgeMark::Fault:
            paintFaultMark(painter, upright, look.fault, theme.fault, theme.canvas);
            break;
        case EdgeMark::MissingIndex:
            paintMissingIndexMark(painter, upright, theme.fault, theme.canvas);
            break;
        case EdgeMark::Hypothesis:
            paintHypothesisMark(painter, upright, theme.text, theme.canvas);
            break;
        case EdgeMark::Deferral:
            paintDeferralMark(painter, upright, look.deferral, color, theme.canvas);
            break;
        case EdgeMark::Action:
            paintMarker(painter, actionStyle(look.action).marker, along, color, theme.canvas);
            break;
        }
    }
}

bool showsMarks(double scale)
{
    return scale >= SmallestScaleWithMarks;
}

void paintBundle(QPainter& painter, const EdgeCurve& curve, const EdgeLook& look, const GraphTheme& theme,
                 double scale, const QRectF& area)
{
    const double width = 2 * lineWidth(look, scale, painter);
    paintLine(painter, curve, actionPen(look.action, width, theme, scale), reachOf(area, width));
}

void paintNumber(QPainter& painter, const PlacedMark& mark, int keys, const EdgeLook& look,
                 const GraphTheme& theme)
{
    const double radius = MarkRadius * mark.size;
    const double size = radius / 0.8;
    const QFont font = GraphFont::sized(GraphFont::title(), size);
    const QFontMetricsF metrics(font);
    const QString text = QString::number(keys);
    painter.setPen(QPen(theme.color(look.action), size / 7));
    painter.setBrush(theme.canvas);
    painter.drawEllipse(mark.point, radius, radius);
    painter.setFont(font);
    painter.setPen(theme.text);
    painter.drawText(
        mark.point
            + QPointF(-metrics.horizontalAdvance(text) / 2, (metrics.ascent() - metrics.descent()) / 2),
        text);
}

void paintStub(QPainter& painter, const EdgeCurve& curve, const EdgeLook& look, const QString& parent,
               double room, const GraphTheme& theme, double scale)
{
    constexpr double SmallestScaleWithName = 0.6;
    if (StubLength * scale < 2) // Pixels.
        return;
    const QPointF start = curve.childEnd();
    const double direction = curve.leavesChildToTheRight() ? 1 : -1;
    const QPointF end = start + QPointF(direction * StubLength, 0);
    const QColor color = colorOf(look, theme);
    painter.setPen(QPen(color, lineWidth(look, scale, painter), Qt::SolidLine, Qt::FlatCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawLine(start, end);
    if (scale < SmallestScaleWithMarks)
        return;
    paintMarker(painter, actionStyle(look.action).marker, SignPlace(end, direction > 0 ? 0 : 180), color,
                theme.canvas);
    if (look.isHypothetical)
        paintHypothesisMark(painter, SignPlace((start + end) / 2), theme.text, theme.canvas);
    const double nameRoom = std::min(StubName, room - StubLength - StubGap - 1);
    if (scale < SmallestScaleWithName || nameRoom < SmallestStubName)
        return;
    const QFont font = GraphFont::small();
    const QFontMetricsF metrics(font);
    const QString text = metrics.elidedText(parent, Qt::ElideRight, nameRoom);
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
    const double margin = (MaxLineGrowth + look.width * MaxGrowth) / 2 + MarkMargin;
    return curve.bounds().adjusted(-margin, -margin, margin, margin);
}

QRectF paintedEdgeRect(const EdgeCurve& curve, const EdgeLook& look, double scale)
{
    const double margin = marksBeside(curve, look, scale) + lineWidth(look, scale, 1);
    return curve.bounds().adjusted(-margin, -margin, margin, margin);
}

QRectF paintedStubRect(const EdgeCurve& curve)
{
    constexpr double HalfHeight = 10;
    const double start = curve.childEnd().x();
    const double left = curve.leavesChildToTheRight() ? start : start - WholeStub;
    return {left, curve.childEnd().y() - HalfHeight, WholeStub, 2 * HalfHeight};
}

QPen ignoredKeyPen(const QColor& actionColor, double width, const GraphTheme& theme)
{
    QPen pen(ignoredKeyColor(actionColor, theme), width, Qt::CustomDashLine, Qt::FlatCap, Qt::RoundJoin);
    pen.setDashPattern({1.2, 4.5});
    return pen;
}
