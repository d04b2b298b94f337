#include "views/graph/edgemarks.h"

#include "views/graph/edgesigns.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace {

constexpr double MarkDistance = 15; ///< Between the centres of the marks of an edge.
constexpr double RefusalRadius = 9.5;
constexpr double HalfMark = 5; ///< What of a mark has to be seen on each side.
constexpr double MaxGrowth = 2.5; ///< How much marks grow against the zoom.
constexpr double StepAlong = MarkDistance / 2; ///< Between places that are tried.
constexpr int MostStepsAlong = 24; ///< On either side: farther away, a mark is not looked for.
constexpr int MostAcross = 3; ///< Marks beside a short edge, on either side.
constexpr double Reach = MostAcross * MarkDistance + 8;
constexpr double CellSize = 75; ///< At least two radii.
static_assert(Reach * MaxGrowth <= MostMarksBeside);

std::vector<EdgeMark> marksOf(const EdgeLook& look, int keys)
{
    if (keys > 1)
        return {EdgeMark::Keys};
    std::vector<EdgeMark> marks{look.isRefusing ? EdgeMark::Refusal : EdgeMark::Action};
    if (look.deferral != Deferral::NotDeferrable)
        marks.push_back(EdgeMark::Deferral);
    if (look.fault != ForeignKeyFault::None)
        marks.push_back(EdgeMark::Fault);
    if (look.lacksIndex)
        marks.push_back(EdgeMark::MissingIndex);
    if (look.isHypothetical)
        marks.push_back(EdgeMark::Hypothesis);
    return marks;
}

/// Whether all marks have room between the middle and the child.
bool isLong(const EdgeCurve& curve, const EdgeLook& look, double growth)
{
    const double others = static_cast<double>(marksOf(look, 1).size()) - 1;
    return curve.length() / 2 >= (others * MarkDistance + HalfMark) * growth;
}

/// A number is as large on screen from farther away, too.
double numberGrowth(double scale)
{
    constexpr double Radius = 7; // Pixels.
    constexpr double Most = 36; // Scene units.
    return std::min(Radius / scale, Most) / MarkRadius;
}

double radiusOf(EdgeMark mark)
{
    return mark == EdgeMark::Refusal ? RefusalRadius : MarkRadius;
}

/// Places along the line by their distances from the child, the nearest to the usual place first: the first mark in the
/// middle, the others towards the child.
std::vector<double> lengthsAlong(const EdgeCurve& curve, int position, double growth)
{
    const double end = HalfMark * growth;
    const double usual = curve.length() / 2 - position * MarkDistance * growth;
    std::vector<double> lengths;
    const auto add = [&](double length) {
        if (length >= end && length <= curve.length() - end)
            lengths.push_back(length);
    };
    if (position == 0) // Also on an edge that is shorter than a mark.
        lengths.push_back(usual);
    else
        add(usual);
    for (int i = 1; i <= MostStepsAlong; ++i) {
        add(usual - i * StepAlong * growth);
        add(usual + i * StepAlong * growth);
    }
    return lengths;
}

/// All that the marks of an edge may touch.
QRectF reachOf(const EdgeMarks::Edge& edge, double scale)
{
    constexpr int MostMarks = 5;
    const double growth = std::max(markGrowth(*edge.look, scale), edge.keys > 1 ? numberGrowth(scale) : 0);
    const double reach = (MostMarks * MarkDistance + MostStepsAlong * StepAlong + RefusalRadius) * growth;
    return {edge.curve->middle().point - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach)};
}

/// Across the middle of a short line. Away from a loop's table; where the line leads straight on, upwards first.
std::vector<EdgeCurve::Place> placesAcross(const EdgeCurve& curve, double growth)
{
    const auto& [middle, angle] = curve.middle();
    if (curve.length() / 2 < HalfMark * growth)
        return {}; // The child would hide them.
    const QPointF across = SignPlace({}, angle, growth).at(0, MarkDistance);
    const double distance = QPointF::dotProduct(across, middle - curve.childEnd()) / (MarkDistance * growth);
    const bool isStraight = std::abs(distance) < HalfMark * growth;
    const QPointF first = (isStraight ? across.y() <= 0 : distance > 0) ? across : -across;
    std::vector<EdgeCurve::Place> places;
    for (const QPointF& step : {first, -first})
        for (int i = 1; i <= MostAcross; ++i)
            places.push_back({middle + step * i, angle});
    return places;
}

QPoint cellOf(QPointF point)
{
    return {static_cast<int>(std::floor(point.x() / CellSize)),
            static_cast<int>(std::floor(point.y() / CellSize))};
}

} // namespace

double markGrowth(const EdgeLook& look, double scale)
{
    return std::max(std::clamp(0.8 / scale, 1.0, MaxGrowth), std::min(MaxGrowth, look.width / 3));
}

double marksBeside(const EdgeCurve& curve, const EdgeLook& look, double scale)
{
    const double growth = markGrowth(look, scale);
    return (isLong(curve, look, growth) ? RefusalRadius : Reach) * growth;
}

void EdgeMarks::forget()
{
    m_scale = 0;
    m_marks.clear();
    m_taken.clear();
}

void EdgeMarks::forgetTables()
{
    forget();
    m_tables = {};
    m_knowsTables = false;
}

void EdgeMarks::moveTable(int table, const QRectF& rect)
{
    if (m_knowsTables)
        m_tables.insert(table, rect);
}

void EdgeMarks::moveEdge(int number)
{
    for (const PlacedMark& mark : m_marks.take(number))
        std::erase_if(m_taken[cellOf(mark.point)],
                      [number](const Taken& taken) { return taken.edge == number; });
}

void EdgeMarks::rememberTables(const std::vector<QRectF>& tables)
{
    if (m_knowsTables)
        return;
    for (size_t i = 0; i < tables.size(); ++i)
        if (!tables[i].isNull())
            m_tables.insert(static_cast<int>(i), tables[i]);
    m_knowsTables = true;
}

void EdgeMarks::place(std::vector<Edge> edges, const std::vector<QRectF>& tables, double scale,
                      const QRectF& area)
{
    rememberTables(tables);
    if (scale != m_scale)
        forget();
    m_scale = scale;
    std::erase_if(edges, [&](const Edge& edge) {
        return m_marks.contains(edge.number) || !reachOf(edge, scale).intersects(area);
    });
    std::vector<Wish> wishes;
    for (const Edge& edge : edges) {
        m_marks.insert(edge.number, {});
        for (int position = 0; const EdgeMark mark : marksOf(*edge.look, edge.keys))
            wishes.push_back({mark, position++, &edge});
    }
    std::ranges::stable_sort(wishes, {}, [](const Wish& wish) {
        return std::pair(wish.edge->emphasis != Emphasis::Lit, wish.mark);
    });
    for (const Wish& wish : wishes)
        place(wish, scale);
}

void EdgeMarks::place(const Wish& wish, double scale)
{
    const EdgeCurve& curve = *wish.edge->curve;
    const bool isNumber = wish.mark == EdgeMark::Keys;
    const double growth = isNumber ? numberGrowth(scale) : markGrowth(*wish.edge->look, scale);
    const double radius = radiusOf(wish.mark) * growth;
    const double half = isNumber ? radius : HalfMark * growth;
    const auto take = [&](const EdgeCurve::Place& place) {
        if (!isFree(place.point, radius, half))
            return false;
        m_marks[wish.edge->number].push_back({wish.mark, place.point, place.angle, growth});
        m_taken[cellOf(place.point)].push_back({place.point, radius, wish.edge->number});
        return true;
    };
    for (const double length : lengthsAlong(curve, wish.position, growth))
        if (take(curve.at(length)))
            return;
    if (!isLong(curve, *wish.edge->look, growth))
        std::ranges::find_if(placesAcross(curve, growth), take);
}

bool EdgeMarks::isFree(QPointF point, double radius, double half) const
{
    if (!m_tables.at({point - QPointF(half, half), QSizeF(2 * half, 2 * half)}).empty())
        return false;
    const QPoint cell = cellOf(point);
    for (int x = cell.x() - 1; x <= cell.x() + 1; ++x)
        for (int y = cell.y() - 1; y <= cell.y() + 1; ++y)
            if (const auto found = m_taken.constFind({x, y}); found != m_taken.cend())
                if (std::ranges::any_of(*found, [&](const Taken& taken) {
                        return QLineF(taken.point, point).length() < taken.radius + radius;
                    }))
                    return false;
    return true;
}

double EdgeMarks::roomBeside(const EdgeCurve& curve, const std::vector<QRectF>& tables, double wanted)
{
    constexpr double HalfLine = 6;
    rememberTables(tables);
    const QPointF start = curve.childEnd();
    const bool isToTheRight = curve.leavesChildToTheRight();
    const QRectF room(isToTheRight ? start.x() + 1 : start.x() - 1 - wanted, start.y() - HalfLine, wanted,
                      2 * HalfLine);
    double free = wanted;
    for (const int table : m_tables.at(room)) {
        const QRectF rect = m_tables.rect(table);
        free = std::min(free, isToTheRight ? rect.left() - start.x() : start.x() - rect.right());
    }
    return free;
}
