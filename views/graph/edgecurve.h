#pragma once

#include <QList>
#include <QPainterPath>
#include <QPointF>
#include <QPolygonF>
#include <QRectF>

#include <vector>

/// Where an edge runs, from child to parent: Bézier curves, and what painting and pointing need of them.
class EdgeCurve {
public:
    EdgeCurve() = default;

    /// `points`: 3n + 1 Bézier control points.
    explicit EdgeCurve(QList<QPointF> points);

    /// A point of the curve and where the parent is from there, in degrees, clockwise.
    struct Place {
        QPointF point;
        double angle = 0;
    };

    const QRectF& bounds() const { return m_bounds; }
    QPointF childEnd() const { return m_points.front(); }
    QPointF parentEnd() const { return m_points.back(); }
    const Place& middle() const { return m_middle; } ///< Half of the way.
    double length() const { return m_length; }
    Place at(double length) const; ///< So far from the child.
    bool leavesChildToTheRight() const { return m_outline[1].x() >= m_outline[0].x(); }
    double angleAwayFromChild() const { return m_childAngle; }
    double angleAwayFromParent() const { return m_parentAngle; }

    QPainterPath path() const;

    /// As few straight lines, whatever the zoom: for a curve that is a few pixels long.
    const QPolygonF& outline() const { return m_outline; }

    /// The pieces that touch `area`, for a curve that is mostly beyond it; `offset` is the length before each.
    struct Piece {
        QPainterPath path;
        double offset = 0;
    };
    std::vector<Piece> piecesIn(const QRectF& area) const;

    double distanceTo(QPointF point) const;

private:
    QList<QPointF> m_points;
    QPolygonF m_outline;
    double m_length = 0;
    Place m_middle;
    double m_childAngle = 0;
    double m_parentAngle = 0;
    QRectF m_bounds; ///< Of the control points, between which the curve stays.
};
