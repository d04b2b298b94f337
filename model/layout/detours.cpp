#include "model/layout/detours.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr double Margin = 3; // An edge that is so near to a table seems to end there.
constexpr double Clearance = 12; // Above or below a table that an edge goes around: half of the usual gap.
constexpr double SideClearance = 7; // Beside it: what is left of the gap is for going up and down.
constexpr double SpreadStep = 4; // Between edges through the same gap.
constexpr double LongestReach = 5000; // In each direction.
constexpr int MostGaps = 12; // Of one route.
constexpr double MostAside = 1600; // From a straight way.

QList<QPointF> sCurve(QPointF from, QPointF to)
{
    const double middle = (from.x() + to.x()) / 2;
    return {from, {middle, from.y()}, {middle, to.y()}, to};
}

QPointF pointOf(const QList<QPointF>& route, qsizetype piece, double t)
{
    const double u = 1 - t;
    return route[piece] * (u * u * u) + route[piece + 1] * (3 * u * u * t)
        + route[piece + 2] * (3 * u * t * t) + route[piece + 3] * (t * t * t);
}

QRectF boundsOf(const QList<QPointF>& route)
{
    const auto [left, right] = std::ranges::minmax(route, {}, &QPointF::x);
    const auto [top, bottom] = std::ranges::minmax(route, {}, &QPointF::y);
    return QRectF(QPointF(left.x(), top.y()), QPointF(right.x(), bottom.y()));
}

/// A piece of a gap, as high as an edge needs.
QRectF strip(const QRectF& wall, double height, double room)
{
    return {wall.left(), height - room, wall.width(), 2 * room};
}

void addLine(QList<QPointF>& route, QPointF to)
{
    const QPointF from = route.back();
    route << from + (to - from) / 3 << to - (to - from) / 3 << to;
}

QRectF withMargin(const QRectF& table)
{
    return table.adjusted(-Margin, -Margin, Margin, Margin);
}

/// The first of these that a curve runs through.
std::optional<QRectF> firstHit(const QList<QPointF>& curve, const std::vector<QRectF>& rects)
{
    constexpr double Step = 20; // Less than the height of a table.
    if (rects.empty())
        return std::nullopt;
    for (qsizetype piece = 0; piece + 3 < curve.size(); piece += 3) {
        const QSizeF size = boundsOf(curve.sliced(piece, 4)).size();
        const int steps = static_cast<int>((size.width() + size.height()) / Step) + 2;
        for (int i = 0; i <= steps; ++i) {
            const QPointF point = pointOf(curve, piece, static_cast<double>(i) / steps);
            const auto hit
                = std::ranges::find_if(rects, [&](const QRectF& rect) { return rect.contains(point); });
            if (hit != rects.end())
                return *hit;
        }
    }
    return std::nullopt;
}

} // namespace

bool runsBehind(const QList<QPointF>& route, const QRectF& table)
{
    return !route.isEmpty() && boundsOf(route).intersects(table) && firstHit(route, {table}).has_value();
}

struct Detours::Search {
    int child;
    int parent;
    int direction; ///< 1 where it goes to the right, or -1.
    int gaps = 0;
};

Detours::Detours(const std::vector<QRectF>& places, const std::vector<int>& tables)
{
    for (const int table : tables)
        m_tables.insert(table, places[static_cast<size_t>(table)]);
}

bool Detours::isHidden(const QList<QPointF>& route, int child, int parent) const
{
    return firstInTheWay(route, child, parent).has_value();
}

std::optional<QList<QPointF>> Detours::around(QPointF start, QPointF end, int child, int parent)
{
    const QPointF way = end - start;
    if (way.x() == 0 || std::abs(way.x()) > LongestReach || std::abs(way.y()) > LongestReach)
        return std::nullopt;
    QList<QPointF> route{start};
    Search search{child, parent, way.x() > 0 ? 1 : -1};
    return extend(route, end, search) ? std::optional(route) : std::nullopt;
}

/// The first table on the way along a curve; nothing for one that reaches too far to be followed.
std::optional<QRectF> Detours::firstInTheWay(const QList<QPointF>& curve, int child, int parent) const
{
    const QRectF bounds = boundsOf(curve);
    if (bounds.width() > LongestReach || bounds.height() > LongestReach)
        return std::nullopt;
    std::vector<QRectF> near;
    for (const int table : m_tables.at(withMargin(bounds)))
        if (table != child && table != parent)
            near.push_back(withMargin(m_tables.rect(table)));
    return firstHit(curve, near);
}

/// Leads the route on to `end`, through as many gaps as there have to be. Returns whether that was possible.
bool Detours::extend(QList<QPointF>& route, QPointF end, Search& search)
{
    const QPointF from = route.back();
    const QList<QPointF> direct = sCurve(from, end);
    const std::optional<QRectF> table = firstInTheWay(direct, search.child, search.parent);
    if (!table) {
        route.append(direct.sliced(1));
        return true;
    }
    if (++search.gaps > MostGaps)
        return false;
    // As wide as what the route passes; its height is still sought.
    constexpr double Beside = SideClearance - Margin;
    QRectF wall(table->left() - Beside, 0, table->width() + 2 * Beside, 0);
    wall.setLeft(std::max(wall.left(), std::min(from.x(), end.x())));
    wall.setRight(std::min(wall.right(), std::max(from.x(), end.x())));
    const double entry = search.direction > 0 ? wall.left() : wall.right();
    const double exit = search.direction > 0 ? wall.right() : wall.left();
    const bool isAtStart = entry == from.x();
    const bool isAtEnd = exit == end.x();
    if (isAtStart || isAtEnd) {
        const double y = isAtStart ? from.y() : end.y();
        if ((isAtStart && isAtEnd) || !isFree(wall, y))
            return false;
        if (isAtEnd && !extend(route, {entry, y}, search))
            return false;
        addLine(route, {exit, y});
        return isAtEnd || extend(route, end, search);
    }
    const std::optional<double> free = height(wall, from.y(), end.y());
    if (!free)
        return false;
    const double y = spread(wall, *free);
    if (!extend(route, {entry, y}, search))
        return false;
    addLine(route, {exit, y});
    return extend(route, end, search);
}

/// Where the way from one height to another is shortest.
std::optional<double> Detours::height(const QRectF& wall, double from, double to) const
{
    const double middle = (from + to) / 2;
    std::optional<double> best;
    const auto length = [&](double y) { return std::abs(y - from) + std::abs(y - to); };
    for (const int direction : {-1, 1}) {
        double y = middle;
        while (std::abs(y - middle) < MostAside) {
            const std::vector<int> tables = m_tables.at(strip(wall, y, Clearance / 2));
            if (tables.empty()) {
                if (!best || length(y) < length(*best))
                    best = y;
                break;
            }
            for (const int table : tables) {
                const QRectF rect = m_tables.rect(table);
                y = direction < 0 ? std::min(y, rect.top() - Clearance)
                                  : std::max(y, rect.bottom() + Clearance);
            }
        }
    }
    return best;
}

bool Detours::isFree(const QRectF& wall, double height) const
{
    return m_tables.at(strip(wall, height, Margin)).empty();
}

/// Beside the routes that run through the same gap already, while there is room.
double Detours::spread(const QRectF& wall, double height)
{
    constexpr double SameGap = 16;
    const QPointF place(wall.center().x() / SameGap, height / SameGap);
    const int number = m_uses[place.toPoint()]++;
    const double aside = SpreadStep * ((number + 1) / 2) * (number % 2 == 0 ? 1 : -1);
    return isFree(wall, height + aside) ? height + aside : height;
}
