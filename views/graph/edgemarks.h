#pragma once

#include "model/layout/rectindex.h"
#include "views/graph/edgecurve.h"
#include "views/graph/edgelook.h"

#include <QHash>

#include <vector>

/// A sign that stands on an edge beside its ends; the gravest first.
/// `Keys` is the number of those that share a line, alone.
enum class EdgeMark { Keys, Refusal, Fault, MissingIndex, Hypothesis, Deferral, Action };

struct PlacedMark {
    EdgeMark mark = EdgeMark::Action;
    QPointF point;
    double angle = 0; ///< Where the parent is, in degrees, clockwise.
    double size = 1; ///< See SignPlace.
};

constexpr double MarkRadius = 6.5; ///< With the size 1.

/// Marks take about their own size on screen, whatever the zoom.
double markGrowth(const EdgeLook& look, double scale);

/// How far the marks of an edge may be from its line.
double marksBeside(const EdgeCurve& curve, const EdgeLook& look, double scale);
constexpr double MostMarksBeside = 133; ///< At any scale.

/// Where the marks of a picture's edges stand at one zoom: each on its own edge, on no table and on no other mark. The
/// gravest are placed first, and what finds no place is left out. What has a place keeps it until it is forgotten,
/// so that a picture that is painted piece by piece fits together.
class EdgeMarks {
public:
    struct Edge {
        int number = 0; ///< In its picture.
        const EdgeCurve* curve = nullptr;
        const EdgeLook* look = nullptr;
        Emphasis emphasis = Emphasis::Normal;
        int keys = 1; ///< That share its line.
    };

    void forget(); ///< Where marks are: what edges look like has changed.
    void forgetTables(); ///< And where tables are.
    void moveTable(int table, const QRectF& rect); ///< All marks keep their places.
    void moveEdge(int number); ///< Forgets where its marks are; those of others keep their places.

    /// Places those of the edges that have no place yet and whose marks may be within `area`. `tables`: null rectangles
    /// take no room.
    void place(std::vector<Edge> edges, const std::vector<QRectF>& tables, double scale, const QRectF& area);

    /// Of an edge that was placed.
    std::vector<PlacedMark> of(int number) const { return m_marks.value(number); }

    /// How much room there is beside a child, up to the next table, for the stub of an edge.
    double roomBeside(const EdgeCurve& curve, const std::vector<QRectF>& tables, double wanted);

private:
    struct Wish {
        EdgeMark mark = EdgeMark::Action;
        int position = 0; ///< In the row of the edge's marks, from the middle on.
        const Edge* edge = nullptr;
    };
    void rememberTables(const std::vector<QRectF>& tables);
    void place(const Wish& wish, double scale);
    bool isFree(QPointF point, double radius, double half) const; ///< `half`: of what no table may cover.

    double m_scale = 0;
    bool m_knowsTables = false;
    RectIndex m_tables;
    QHash<int, std::vector<PlacedMark>> m_marks; ///< By the number of the edge.
    struct Taken {
        QPointF point;
        double radius = 0;
        int edge = 0;
    };
    QHash<QPoint, std::vector<Taken>> m_taken; ///< By cells.
};
