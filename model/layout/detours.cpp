#include "model/layout/detours.h"

#include <algorithm>
#include <cmath>
#include <span>

// A route is an S-curve while nothing hides it. Where a table does, it becomes three pieces: to the gap above or below
// the table, straight through, and on from there; the first and the last are led in the same way.

namespace {

constexpr double Margin = 3; // An edge that is so near to a table seems to end there.
constexpr double Clearance = 12; // Above or below a table that an edge goes around: half of the usual gap.
constexpr double SideClearance = 7; // Beside it: what is left of the gap is for going up and down.
constexpr double SpreadStep = 4; // Between edges through the same gap.
constexpr int MostGaps = 60; // Of one route.
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

QRectF boundsOf(std::span<const QPointF> route)
{
    const auto [left, right] = std::ranges::minmax(route, {}, &QPointF::x);
    const auto [top, bottom] = std::ranges::minmax(route, {}, &QPointF::y);
    return {QPointF(left.x(), top.y()), QPointF(right.x(), bottom.y())};
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

QRectF boundsOf(const QList<QPointF>& route, qsizetype piece)
{
    return boundsOf(std::span(route).subspan(static_cast<size_t>(piece), 4));
}

/// In how many steps to walk along a piece of a route, so that none is longer than a table is high.
int stepsOf(const QList<QPointF>& route, qsizetype piece)
{
    constexpr double Step = 20;
    const QSizeF size = boundsOf(route, piece).size();
    return static_cast<int>((size.width() + size.height()) / Step) + 2;
}

/// Where some of so many steps lead to.
std::vector<QPointF> pointsOf(const QList<QPointF>& route, qsizetype piece, int first, int last, int steps)
{
    std::vector<QPointF> points;
    points.reserve(static_cast<size_t>(last - first + 1));
    for (int i = first; i <= last; ++i)
        points.push_back(pointOf(route, piece, static_cast<double>(i) / steps));
    return points;
}

/// The first of these that one of the points is in.
std::optional<QRectF> firstHit(std::span<const QPointF> points, const std::vector<QRectF>& rects)
{
    for (const QPointF point : points)
        if (const auto hit
            = std::ranges::find_if(rects, [&](const QRectF& rect) { return rect.contains(point); });
            hit != rects.end())
            return *hit;
    return std::nullopt;
}

} // namespace

bool runsBehind(const QList<QPointF>& route, const QRectF& table)
{
    if (route.isEmpty() || !withMargin(boundsOf(route)).intersects(table))
        return false;
    for (qsizetype piece = 0; piece + 3 < route.size(); piece += 3) {
        const int steps = stepsOf(route, piece);
        if (withMargin(boundsOf(route, piece)).intersects(table)
            && firstHit(pointsOf(route, piece, 0, steps, steps), {table}))
            return true;
    }
    return false;
}

struct Detours::Search {
    int child;
    int parent;
    int gaps = 0; ///< That the route runs through.
};

/// What a route has to pass, from side to side.
struct Detours::Wall {
    double left;
    double right;
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
    if (start.x() == end.x())
        return std::nullopt;
    if (auto route = led(start, end, child, parent))
        return route;
    // The gaps that are found on the way back are others.
    std::optional<QList<QPointF>> route = led(end, start, child, parent);
    if (route)
        std::ranges::reverse(*route);
    return route;
}

std::optional<QList<QPointF>> Detours::led(QPointF from, QPointF to, int child, int parent)
{
    QList<QPointF> route{from};
    Search search{child, parent};
    return extend(route, to, search) ? std::optional(route) : std::nullopt;
}

/// The first table on the way along a curve.
std::optional<QRectF> Detours::firstInTheWay(const QList<QPointF>& curve, int child, int parent) const
{
    constexpr int Stretch = 16; // Steps; few tables are near to so many.
    for (qsizetype piece = 0; piece + 3 < curve.size(); piece += 3) {
        const int steps = stepsOf(curve, piece);
        for (int first = 0; first <= steps; first += Stretch) {
            const std::vector<QPointF> points
                = pointsOf(curve, piece, first, std::min(first + Stretch - 1, steps), steps);
            std::vector<QRectF> near;
            for (const int table : m_tables.at(withMargin(boundsOf(points))))
                if (table != child && table != parent)
                    near.push_back(withMargin(m_tables.rect(table)));
            if (const auto hit = firstHit(points, near))
                return hit;
        }
    }
    return std::nullopt;
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
    const Wall wall = wallBefore(*table, from, end);
    const std::optional<double> y = height(wall, from, end);
    if (!y)
        return false;
    const QPointF entry(from.x() < end.x() ? wall.left : wall.right, *y);
    const QPointF exit(from.x() < end.x() ? wall.right : wall.left, *y);
    if (entry != from && !extend(route, entry, search))
        return false;
    addLine(route, exit);
    return exit == end || extend(route, end, search);
}

/// As wide as the table with some room beside it, but no wider than the way.
Detours::Wall Detours::wallBefore(const QRectF& table, QPointF from, QPointF to)
{
    constexpr double Beside = SideClearance - Margin; // `table` has the margin already.
    return {std::max(table.left() - Beside, std::min(from.x(), to.x())),
            std::min(table.right() + Beside, std::max(from.x(), to.x()))};
}

/// A piece of a gap, so high to both sides of a route.
QRectF Detours::strip(const Wall& wall, double height, double room)
{
    return {wall.left, height - room, wall.right - wall.left, 2 * room};
}

/// Where a route from one point to another passes a wall; nothing where it cannot.
std::optional<double> Detours::height(const Wall& wall, QPointF from, QPointF to)
{
    const auto isBeside = [&](QPointF end) { return wall.left == end.x() || wall.right == end.x(); };
    if (isBeside(from) && isBeside(to))
        return std::nullopt;
    if (isBeside(from) || isBeside(to)) { // There is no room to go up or down before the wall, or behind it.
        const double y = isBeside(from) ? from.y() : to.y();
        return isFree(wall, y) ? std::optional(y) : std::nullopt;
    }
    const std::optional<double> gap = nearestGap(wall, from, to);
    return gap ? std::optional(besideOthers(wall, *gap)) : std::nullopt;
}

/// Where the way from one point to another is shortest; of such gaps, the one nearest to where a straight way would
/// pass the wall, so that no piece is left that climbs far in little room.
std::optional<double> Detours::nearestGap(const Wall& wall, QPointF from, QPointF to) const
{
    const double part = ((wall.left + wall.right) / 2 - from.x()) / (to.x() - from.x());
    const double straight = from.y() + part * (to.y() - from.y());
    std::optional<double> best;
    const auto length = [&](double y) { return std::abs(y - from.y()) + std::abs(y - to.y()); };
    for (const int direction : {-1, 1}) {
        double y = straight;
        std::vector<int> tables = m_tables.at(strip(wall, y, Clearance / 2));
        while (!tables.empty() && std::abs(y - straight) < MostAside) {
            for (const int table : tables) {
                const QRectF rect = m_tables.rect(table);
                y = direction < 0 ? std::min(y, rect.top() - Clearance)
                                  : std::max(y, rect.bottom() + Clearance);
            }
            tables = m_tables.at(strip(wall, y, Clearance / 2));
        }
        if (std::abs(y - straight) < MostAside && (!best || length(y) < length(*best)))
            best = y;
    }
    return best;
}

bool Detours::isFree(const Wall& wall, double height) const
{
    return m_tables.at(strip(wall, height, Margin)).empty();
}

/// Beside the routes that run through the same gap already, while there is room.
double Detours::besideOthers(const Wall& wall, double height)
{
    constexpr double SameGap = 16;
    const QPointF place((wall.left + wall.right) / 2 / SameGap, height / SameGap);
    const int number = m_uses[place.toPoint()]++;
    const int steps = (number + 1) / 2 * (number % 2 == 0 ? 1 : -1); // 0, -1, 1, -2, …
    const double aside = SpreadStep * steps;
    return isFree(wall, height + aside) ? height + aside : height;
}
