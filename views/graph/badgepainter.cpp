#include "views/graph/badgepainter.h"

#include "views/graph/detaillevel.h"
#include "views/graph/graphfont.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr double Height = 19;
constexpr double Padding = 7;
constexpr double Gap = 3;
constexpr double Overhang = 8; ///< To the right of the table's edge.
constexpr double Sink
    = 6; ///< How far they reach below the table's upper edge: not down to the title's letters.
constexpr double MaxGrowth = 5;
const QString AndMore = u" …"_s;

double pillWidth(const CountBadge& badge)
{
    return QFontMetricsF(GraphFont::title()).horizontalAdvance(badge.text) + 2 * Padding;
}

/// The gravest first. Pills that have grown would cover the neighbours: from afar, those that `room` has no place for
/// are left out, which the last one says.
std::vector<CountBadge> shownBadges(const std::vector<CountBadge>& badges, double room, double scale)
{
    std::vector<CountBadge> shown;
    double width = 0;
    for (auto badge = badges.rbegin(); badge != badges.rend(); ++badge) {
        width += pillWidth(*badge) + Gap;
        if (detailLevel(scale) != DetailLevel::Near && !shown.empty() && width - Gap > room) {
            shown.back().text += AndMore;
            break;
        }
        shown.push_back(*badge);
    }
    return shown;
}

double growthAt(double scale)
{
    return std::clamp(0.85 / scale, 1.0, MaxGrowth);
}

/// The lower right corner of the pills.
QPointF anchor(const QRectF& table)
{
    return table.topRight() + QPointF(Overhang, Sink);
}

QRectF grownRect(const QRectF& table, const std::vector<CountBadge>& badges, double growth)
{
    if (badges.empty())
        return {};
    double width = pillWidth({Effect::Delete, 0, AndMore});
    for (const CountBadge& badge : badges)
        width += pillWidth(badge) + Gap;
    const QSizeF size(width * growth, Height * growth);
    return QRectF(anchor(table) - QPointF(size.width(), size.height()), size)
        .adjusted(-growth, -growth, growth, growth); // Half of the rim's width, and some.
}

} // namespace

void paintBadges(QPainter& painter, const QRectF& table, const std::vector<CountBadge>& badges,
                 const GraphTheme& theme, double scale)
{
    if (badges.empty())
        return;
    const double growth = growthAt(scale);
    const QFont font = GraphFont::title();
    const QFontMetricsF metrics(font);
    painter.save();
    painter.translate(anchor(table));
    painter.scale(growth, growth);
    painter.setFont(font);
    double right = 0;
    for (const CountBadge& badge : shownBadges(badges, (table.width() + 2 * Overhang) / growth, scale)) {
        const double width = pillWidth(badge);
        const QRectF pill(right - width, -Height, width, Height);
        painter.setPen(QPen(theme.canvas, 1.5));
        painter.setBrush(theme.color(badge.effect));
        painter.drawRoundedRect(pill, Height / 2, Height / 2);
        painter.setPen(theme.card);
        painter.drawText(
            QPointF(pill.left() + Padding, pill.center().y() + (metrics.ascent() - metrics.descent()) / 2),
            badge.text);
        right -= width + Gap;
    }
    painter.restore();
}

QRectF paintedBadgesRect(const QRectF& table, const std::vector<CountBadge>& badges)
{
    return grownRect(table, badges, MaxGrowth);
}

QRectF paintedBadgesRect(const QRectF& table, const std::vector<CountBadge>& badges, double scale)
{
    return grownRect(table, badges, growthAt(scale));
}
