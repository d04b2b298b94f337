#include "views/graph/edgecurve.h"

#include <QLineF>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace {

constexpr int LinesPerCurve = 10;

using Cubic = std::array<QPointF, 4>;

QPointF pointOf(const Cubic& c, double t)
{
    const double u = 1 - t;
    return c[0] * (u * u * u) + c[1] * (3 * u * u * t) + c[2] * (3 * u * t * t) + c[3] * (t * t * t);
}

QRectF boundsOf(const Cubic& c)
{
    const auto [left, right] = std::minmax({c[0].x(), c[1].x(), c[2].x(), c[3].x()});
    const auto [top, bottom] = std::minmax({c[0].y(), c[1].y(), c[2].y(), c[3].y()});
    return {QPointF(left, top), QPointF(right, bottom)};
}

/// Unlike QRectF::intersects(), also true for a straight line, whose bounds are empty.
bool touches(const QRectF& one, const QRectF& other)
{
    return one.left() <= other.right() && one.right() >= other.left() && one.top() <= other.bottom()
        && one.bottom() >= other.top();
}

/// Source: de Casteljau's algorithm.
std::pair<Cubic, Cubic> halves(const Cubic& c)
{
    const QPointF ab = (c[0] + c[1]) / 2;
    const QPointF bc = (c[1] + c[2]) / 2;
    const QPointF cd = (c[2] + c[3]) / 2;
    const QPointF abc = (ab + bc) / 2;
    const QPointF bcd = (bc + cd) / 2;
    const QPointF middle = (abc + bcd) / 2;
    return {{c[0], ab, abc, middle}, {middle, bcd, cd, c[3]}};
}

/// Between the chord and the way along the control points.
double lengthOf(const Cubic& c)
{
    const double chord = QLineF(c[0], c[3]).length();
    const double way
        = QLineF(c[0], c[1]).length() + QLineF(c[1], c[2]).length() + QLineF(c[2], c[3]).length();
    return (chord + way) / 2;
}

double angleOf(QPointF direction)
{
    return std::atan2(direction.y(), direction.x()) * 180 / M_PI;
}

double distanceToLine(QPointF point, QPointF from, QPointF to)
{
    const QPointF along = to - from;
    const double squared = QPointF::dotProduct(along, along);
    const double share
        = squared > 0 ? std::clamp(QPointF::dotProduct(point - from, along) / squared, 0.0, 1.0) : 0;
    return QLineF(point, from + along * share).length();
}

/// Collects the pieces of a curve that touch an area, by halving what touches it only in part.
class Pieces {
public:
    explicit Pieces(const QRectF& area)
        : m_area(area)
    {
    }

    void add(const Cubic& cubic, int depth)
    {
        constexpr int MostHalvings = 8;
        const QRectF bounds = boundsOf(cubic);
        if (!touches(bounds, m_area)) {
            m_offset += lengthOf(cubic);
            m_isOpen = false;
        } else if (depth == MostHalvings || std::max(bounds.width(), bounds.height()) < sizeOfArea()) {
            append(cubic);
            m_offset += lengthOf(cubic);
        } else {
            const auto [first, second] = halves(cubic);
            add(first, depth + 1);
            add(second, depth + 1);
        }
    }

    std::vector<EdgeCurve::Piece> take() { return std::move(m_pieces); }

private:
    double sizeOfArea() const { return std::max(m_area.width(), m_area.height()) / 2; }

    void append(const Cubic& cubic)
    {
        if (!m_isOpen) {
            m_pieces.push_back({QPainterPath(cubic[0]), m_offset});
            m_isOpen = true;
        }
        m_pieces.back().path.cubicTo(cubic[1], cubic[2], cubic[3]);
    }

    QRectF m_area;
    std::vector<EdgeCurve::Piece> m_pieces;
    double m_offset = 0;
    bool m_isOpen = false; ///< Whether the last piece goes on.
};

} // namespace

EdgeCurve::EdgeCurve(QList<QPointF> points)
    : m_points(std::move(points))
{
    Q_ASSERT(m_points.size() > 1 && m_points.size() % 3 == 1);
    m_outline << m_points.front();
    m_bounds = {m_points.front(), m_points.front()};
    for (qsizetype i = 0; i + 3 < m_points.size(); i += 3) {
        const Cubic cubic{m_points[i], m_points[i + 1], m_points[i + 2], m_points[i + 3]};
        for (int line = 1; line <= LinesPerCurve; ++line)
            m_outline << pointOf(cubic, static_cast<double>(line) / LinesPerCurve);
        const QRectF its = boundsOf(cubic);
        m_bounds.setCoords(std::min(m_bounds.left(), its.left()), std::min(m_bounds.top(), its.top()),
                           std::max(m_bounds.right(), its.right()),
                           std::max(m_bounds.bottom(), its.bottom()));
    }
    for (qsizetype i = 1; i < m_outline.size(); ++i)
        m_length += QLineF(m_outline[i - 1], m_outline[i]).length();
    m_middle = at(m_length / 2);
    m_childAngle = angleOf(m_outline[1] - m_outline[0]);
    m_parentAngle = angleOf(m_outline[m_outline.size() - 2] - m_outline.back());
}

EdgeCurve::Place EdgeCurve::at(double length) const
{
    double left = length;
    for (qsizetype i = 1; i < m_outline.size(); ++i) {
        const QLineF line(m_outline[i - 1], m_outline[i]);
        if (line.length() >= left && line.length() > 0) {
            const qsizetype cubic = (i - 1) / LinesPerCurve;
            const double t
                = (static_cast<double>((i - 1) % LinesPerCurve) + left / line.length()) / LinesPerCurve;
            const QPointF* points = m_points.constData() + 3 * cubic;
            return {pointOf({points[0], points[1], points[2], points[3]}, t), angleOf(line.p2() - line.p1())};
        }
        left -= line.length();
    }
    return {m_outline.back(), 0};
}

QPainterPath EdgeCurve::path() const
{
    QPainterPath result(m_points.front());
    for (qsizetype i = 1; i + 2 < m_points.size(); i += 3)
        result.cubicTo(m_points[i], m_points[i + 1], m_points[i + 2]);
    return result;
}

std::vector<EdgeCurve::Piece> EdgeCurve::piecesIn(const QRectF& area) const
{
    Pieces pieces(area);
    for (qsizetype i = 0; i + 3 < m_points.size(); i += 3)
        pieces.add({m_points[i], m_points[i + 1], m_points[i + 2], m_points[i + 3]}, 0);
    return pieces.take();
}

double EdgeCurve::distanceTo(QPointF point) const
{
    double nearest = std::numeric_limits<double>::infinity();
    for (qsizetype i = 1; i < m_outline.size(); ++i)
        nearest = std::min(nearest, distanceToLine(point, m_outline[i - 1], m_outline[i]));
    return nearest;
}
