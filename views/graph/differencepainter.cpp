#include "views/graph/differencepainter.h"

#include "views/graph/edgecurve.h"
#include "views/graph/graphfont.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace {

constexpr double BandWidth = 9;
constexpr double FrameWidth = 3;
constexpr double FrameGap = 4; ///< Between a table and the frame around it.
constexpr double LabelHeight = 19;
constexpr double Padding = 7;
constexpr double MaxGrowth = 5;

double growthAt(double scale)
{
    return std::clamp(0.85 / scale, 1.0, MaxGrowth);
}

QColor colorOf(Change change, const GraphTheme& theme)
{
    constexpr int Dark = 128;
    const bool isDark = theme.canvas.lightness() < Dark;
    switch (change) {
    case Change::None:
        return theme.mutedText;
    case Change::Added:
        return isDark ? QColor(0x6f, 0xd3, 0x9b) : QColor(0x0b, 0x6b, 0x3a);
    case Change::Removed:
        return isDark ? QColor(0xff, 0x8a, 0x80) : QColor(0xa3, 0x23, 0x1f);
    case Change::Changed:
        return isDark ? QColor(0xff, 0xbe, 0x5c) : QColor(0x8a, 0x52, 0x00);
    }
    Q_UNREACHABLE();
}

QPen penOf(Change change, const QColor& color, double width)
{
    QPen pen(color, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (change == Change::Removed)
        pen.setDashPattern({1.6, 0.8});
    return pen;
}

/// `place`: the middle of the label, or its lower left corner.
enum class Anchor { Middle, LowerLeft };

void paintPill(QPainter& painter, QPointF place, Anchor anchor, const DifferenceMark& mark,
               const GraphTheme& theme, double scale)
{
    const QFont font = GraphFont::title();
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(mark.text) + 2 * Padding;
    painter.save();
    painter.translate(place);
    painter.scale(growthAt(scale), growthAt(scale));
    const QRectF pill = anchor == Anchor::Middle ? QRectF(-width / 2, -LabelHeight / 2, width, LabelHeight)
                                                 : QRectF(0, -LabelHeight, width, LabelHeight);
    const QColor color = colorOf(mark.change, theme);
    painter.setFont(font);
    painter.setPen(QPen(theme.canvas, 1.5));
    painter.setBrush(color);
    painter.drawRoundedRect(pill, LabelHeight / 2, LabelHeight / 2);
    painter.setPen(theme.card);
    painter.drawText(
        QPointF(pill.left() + Padding, pill.center().y() + (metrics.ascent() - metrics.descent()) / 2),
        mark.text);
    painter.restore();
}

} // namespace

void paintBand(QPainter& painter, const EdgeCurve& curve, const DifferenceMark& mark, const GraphTheme& theme,
               double scale)
{
    const QColor color = mixed(colorOf(mark.change, theme), theme.canvas, 0.55);
    painter.setPen(penOf(mark.change, color, BandWidth * std::min(growthAt(scale), MaxGrowth)));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(curve.path());
}

void paintLabel(QPainter& painter, const EdgeCurve& curve, const DifferenceMark& mark,
                const GraphTheme& theme, double scale)
{
    // Above the marker of the action, which is in the middle.
    const QPointF lift(0, -LabelHeight * growthAt(scale));
    paintPill(painter, curve.middle().point + lift, Anchor::Middle, mark, theme, scale);
}

void paintFrame(QPainter& painter, const QRectF& table, const DifferenceMark& mark, const GraphTheme& theme,
                double scale)
{
    painter.setPen(penOf(mark.change, colorOf(mark.change, theme), FrameWidth * growthAt(scale)));
    painter.setBrush(Qt::NoBrush);
    const double gap = FrameGap * growthAt(scale);
    painter.drawRoundedRect(table.adjusted(-gap, -gap, gap, gap), gap, gap);
    paintPill(painter, table.topLeft() + QPointF(0, -gap), Anchor::LowerLeft, mark, theme, scale);
}
