#pragma once

#include "views/graph/actionstyle.h"
#include "views/graph/graphtheme.h"
#include "views/graph/notation.h"

#include <QPointF>

class QPainter;

// The signs of edges, for the graph and its legend.

/// Where a sign stands and how large.
class SignPlace {
public:
    /// `angle`: where the parent is, or for an end, where its line comes from, in degrees, clockwise. With `size` 1
    /// signs take about 10 units.
    explicit SignPlace(QPointF point, double angle = 0, double size = 1);

    double size() const { return m_size; }

    /// A point of the sign, which lies along the x axis.
    QPointF at(double x, double y) const;

private:
    QPointF m_point;
    double m_size;
    QPointF m_along; ///< A unit of the sign.
};

/// What an end of an edge says.
enum class EdgeEnd {
    ManyChildren, ///< Any number of child rows share a parent row.
    OneChild, ///< At most one does.
    NeededParent, ///< Every child row has a parent row.
    OptionalParent, ///< A child row may have none.
};

/// Its tip is at the place, where the table is.
void paintEnd(QPainter& painter, EdgeEnd end, Notation notation, const SignPlace& place, const QColor& color,
              const QColor& background);

void paintMarker(QPainter& painter, EdgeMarker marker, const SignPlace& place, const QColor& color,
                 const QColor& background);
void paintDeferralMark(QPainter& painter, const SignPlace& place, Deferral deferral, const QColor& color,
                       const QColor& background);
void paintFaultMark(QPainter& painter, const SignPlace& place, ForeignKeyFault fault, const QColor& color,
                    const QColor& background);
void paintMissingIndexMark(QPainter& painter, const SignPlace& place, const QColor& color,
                           const QColor& background);

/// That a key is a what-if's, and not in the database.
void paintHypothesisMark(QPainter& painter, const SignPlace& place, const QColor& color,
                         const QColor& background);

/// In place of a marker, where rows refuse a delete because of the key.
void paintRefusal(QPainter& painter, const SignPlace& place, const GraphTheme& theme);
