#pragma once

#include "model/schema/foreignkey.h"
#include "views/graph/actionstyle.h"
#include "views/graph/edgecurve.h"
#include "views/graph/graphtheme.h"

#include <QPen>

class QPainter;

struct EdgeLook {
    ReferentialAction action = ReferentialAction::NoAction;
    Deferral deferral = Deferral::NotDeferrable;
    ForeignKeyFault fault = ForeignKeyFault::None;
    KeyOrigin origin = KeyOrigin::Catalog;
    double width = 1.6;
};

/// How a foreign key looks while nothing is singled out.
EdgeLook edgeLook(const ForeignKey& foreignKey);

/// Paints one foreign key: line, marker, a fork at the child, a dot at the parent, and marks where it is
/// deferrable or faulty. One that the engine ignores is pale, and dotted whatever its action. One that no database
/// has lies on a striped band, and a question mark says so, too. `scale` is the
/// number of pixels that a scene unit takes; what is beyond `area` need not be painted.
void paintEdge(QPainter& painter, const EdgeCurve& curve, const EdgeLook& look, const GraphTheme& theme,
               double scale, const QRectF& area);

/// Paints, in place of an edge to a table that everything refers to, just its beginning: a stub at the child
/// that names the parent where there is room to read it.
void paintStub(QPainter& painter, const EdgeCurve& curve, const EdgeLook& look, const QString& parent,
               const GraphTheme& theme, double scale);

/// All that paintEdge() may touch at any scale.
QRectF paintedEdgeRect(const EdgeCurve& curve, const EdgeLook& look);

/// All that paintStub() may touch at any scale.
QRectF paintedStubRect(const EdgeCurve& curve);

/// The pieces, for the legend. Sizes are about 10 units; `angle` is where the parent is.
void paintMarker(QPainter& painter, EdgeMarker marker, QPointF center, double angle, const QColor& color,
                 const QColor& background);
void paintDeferralMark(QPainter& painter, QPointF center, Deferral deferral, const QColor& color,
                       const QColor& background);
void paintFaultMark(QPainter& painter, QPointF center, ForeignKeyFault fault, const QColor& color,
                    const QColor& background);

/// That a key is a what-if's, and not in the database.
void paintWhatIfMark(QPainter& painter, QPointF center, const QColor& color, const QColor& background);

/// The line of a key that the engine ignores.
QPen ignoredKeyPen(const QColor& actionColor, double width, const GraphTheme& theme);
