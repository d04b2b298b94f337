#pragma once

#include "model/schema/foreignkey.h"
#include "views/graph/actionstyle.h"
#include "views/graph/graphtheme.h"

#include <QPainterPath>
#include <QPen>

class QPainter;

/// Where an edge runs, from child to parent, and where its marks are.
struct EdgeShape {
    QPainterPath path;
    QPointF middle;
    double middleAngle = 0; ///< Of the way to the parent, in degrees, clockwise.
    double childAngle = 0; ///< Of the way away from the child.
};

/// `points`: 3n + 1 Bézier control points.
EdgeShape edgeShape(const QList<QPointF>& points);

struct EdgeLook {
    ReferentialAction action = ReferentialAction::NoAction;
    Deferral deferral = Deferral::NotDeferrable;
    ForeignKeyFault fault = ForeignKeyFault::None;
    double width = 1.6;
};

/// Paints one foreign key: line, marker, a fork at the child, a dot at the parent, and marks where it is
/// deferrable or faulty. One that the engine ignores is pale, and dotted whatever its action. `scale` is the number of pixels that a scene unit takes.
void paintEdge(QPainter& painter, const EdgeShape& shape, const EdgeLook& look, const GraphTheme& theme,
               double scale);

/// All that paintEdge() may touch at any scale.
QRectF paintedEdgeRect(const EdgeShape& shape, const EdgeLook& look);

/// The pieces, for the legend. Sizes are about 10 units; `angle` is where the parent is.
void paintMarker(QPainter& painter, EdgeMarker marker, QPointF center, double angle, const QColor& color,
                 const QColor& background);
void paintDeferralMark(QPainter& painter, QPointF center, Deferral deferral, const QColor& color,
                       const QColor& background);
void paintFaultMark(QPainter& painter, QPointF center, ForeignKeyFault fault, const QColor& color,
                    const QColor& background);

/// The line of a key that the engine ignores.
QPen ignoredKeyPen(const QColor& actionColor, double width, const GraphTheme& theme);
