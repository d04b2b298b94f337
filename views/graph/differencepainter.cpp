#include "views/graph/differencepainter.h"

#include "views/graph/edgecurve.h"
#include "views/graph/graphfont.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <functional>
#include <limits>

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

/// The middles that a label of this size may have, the best ones first: above the marker of the action, which is in the
/// middle of the edge; else elsewhere along it, on either side.
std::vector<QPointF> labelPlaces(const EdgeCurve& curve, QSizeF label)
{
    const double above = label.height();
    const double beside = label.width() / 2 + label.height() / 2;
    const QPainterPath path = curve.path();
    std::vector<QPointF> places;
    for (const double share : {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9})
        for (const QPointF offset : {QPointF(0, -above), QPointF(0, above), QPointF(beside, 0),
                                     QPointF(-beside, 0), QPointF(0, -2 * above), QPointF(0, 2 * above)})
            places.push_back(path.pointAtPercent(share) + offset);
    return places;
}

double overlap(const std::vector<QRectF>& others, const QRectF& rect)
{
    double area = 0;
    for (const QRectF& other : others) {
        const QRectF common = other.intersected(rect);
        area += common.width() * common.height();
    }
    return area;
}

/// Where what is there covers least: rather a table than other words, which nobody could read then.
QPointF bestPlace(const std::vector<QPointF>& places, const TakenPlaces& taken,
                  const std::function<QRectF(QPointF)>& rectAt)
{
    constexpr double PriceOfWords = 4;
    QPointF best = places.front();
    double least = std::numeric_limits<double>::infinity();
    for (const QPointF place : places) {
        const QRectF rect = rectAt(place);
        const double price = overlap(taken.tables, rect) + PriceOfWords * overlap(taken.labels, rect);
        if (price < least) {
            least = price;
            best = place;
        }
    }
    return best;
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
    const QRectF pill = pillOf(mark.text, Anchor::Middle);
    const QPointF place = bestPlace(labelPlaces(curve, pill.size() * growthAt(scale)), taken,
                                    [&](QPointF candidate) { return placed(pill, candidate, scale); });
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
