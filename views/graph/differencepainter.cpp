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

/// Where a label of this text is, in units of its own size, around `place` as the origin.
QRectF pillOf(const QString& text, Anchor anchor)
{
    const double width = QFontMetricsF(GraphFont::title()).horizontalAdvance(text) + 2 * Padding;
    return anchor == Anchor::Middle ? QRectF(-width / 2, -LabelHeight / 2, width, LabelHeight)
                                    : QRectF(0, -LabelHeight, width, LabelHeight);
}

/// The same in the scene.
QRectF placed(const QRectF& pill, QPointF place, double scale)
{
    const double growth = growthAt(scale);
    return {place + pill.topLeft() * growth, pill.size() * growth};
}

void paintPill(QPainter& painter, QPointF place, Anchor anchor, const DifferenceMark& mark,
               const GraphTheme& theme, double scale)
{
    const QFont font = GraphFont::title();
    const QFontMetricsF metrics(font);
    painter.save();
    painter.translate(place);
    painter.scale(growthAt(scale), growthAt(scale));
    const QRectF pill = pillOf(mark.text, anchor);
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

QRectF frameLabelPlace(const QRectF& table, const DifferenceMark& mark, double scale)
{
    const QPointF corner = table.topLeft() - QPointF(0, FrameGap * growthAt(scale));
    return placed(pillOf(mark.text, Anchor::LowerLeft), corner, scale);
}

void paintLabel(QPainter& painter, const EdgeCurve& curve, const DifferenceMark& mark,
                const GraphTheme& theme, double scale, TakenPlaces& taken)
{
    // Above the marker of the action, which is in the middle; else elsewhere on the way.
    const QPointF lift(0, -LabelHeight * growthAt(scale));
    const QRectF pill = pillOf(mark.text, Anchor::Middle);
    std::vector<QPointF> places{curve.middle().point + lift};
    for (const double share : {0.35, 0.65, 0.2, 0.8})
        places.push_back(curve.path().pointAtPercent(share) + lift);
    const auto isFree = [&](const std::vector<QRectF>& others, QPointF place) {
        const QRectF rect = placed(pill, place, scale);
        return std::ranges::none_of(others, [&](const QRectF& other) { return other.intersects(rect); });
    };
    // Rather over a table than over other words.
    auto chosen = std::ranges::find_if(
        places, [&](QPointF place) { return isFree(taken.labels, place) && isFree(taken.tables, place); });
    if (chosen == places.end())
        chosen = std::ranges::find_if(places, [&](QPointF place) { return isFree(taken.labels, place); });
    const QPointF place = chosen == places.end() ? places.front() : *chosen;
    taken.labels.push_back(placed(pill, place, scale));
    paintPill(painter, place, Anchor::Middle, mark, theme, scale);
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
