#include "views/graph/badgepainter.h"

#include "views/graph/detaillevel.h"
#include "views/graph/graphfont.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace {

constexpr double Height = 19;
constexpr double Padding = 7;
constexpr double Gap = 3;
constexpr double Overhang = 8; ///< To the right of the table's edge.
constexpr double Sink
    = 6; ///< How far they reach below the table's upper edge: not down to the title's letters.
constexpr double MaxGrowth = 5;

double pillWidth(const CountBadge& badge)
{
    return QFontMetricsF(GraphFont::title()).horizontalAdvance(badge.text) + 2 * Padding;
}

/// The lower right corner of the pills.
QPointF anchor(const QRectF& table)
{
    return table.topRight() + QPointF(Overhang, Sink);
}

} // namespace

void paintBadges(QPainter& painter, const QRectF& table, const std::vector<CountBadge>& badges,
                 const GraphTheme& theme, double scale)
{
    if (badges.empty())
        return;
    const double growth = std::clamp(0.85 / scale, 1.0, MaxGrowth);
    const QFont font = GraphFont::title();
    const QFontMetricsF metrics(font);
    painter.save();
    painter.translate(anchor(table));
    painter.scale(growth, growth);
    painter.setFont(font);
    double right = 0;
    for (auto badge = badges.rbegin(); badge != badges.rend(); ++badge) {
        const double width = pillWidth(*badge);
        // Pills that have grown would cover the neighbours; the gravest one is enough from afar.
        const bool fits = (width - right) * growth <= table.width() + 2 * Overhang;
        if (detailLevel(scale) != DetailLevel::Near && badge != badges.rbegin() && !fits)
            break;
        const QRectF pill(right - width, -Height, width, Height);
        painter.setPen(QPen(theme.canvas, 1.5));
        painter.setBrush(theme.color(badge->effect));
        painter.drawRoundedRect(pill, Height / 2, Height / 2);
        painter.setPen(theme.card);
        painter.drawText(
            QPointF(pill.left() + Padding, pill.center().y() + (metrics.ascent() - metrics.descent()) / 2),
            badge->text);
        right -= width + Gap;
    }
    painter.restore();
}

QRectF paintedBadgesRect(const QRectF& table, const std::vector<CountBadge>& badges)
{
    if (badges.empty())
        return {};
    double width = 0;
    for (const CountBadge& badge : badges)
        width += pillWidth(badge) + Gap;
    const QSizeF size(width * MaxGrowth, Height * MaxGrowth);
    constexpr double Rim = MaxGrowth;
    return QRectF(anchor(table) - QPointF(size.width(), size.height()), size).adjusted(-Rim, -Rim, Rim, Rim);
}
