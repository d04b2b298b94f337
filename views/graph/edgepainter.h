#pragma once

#include "views/graph/edgecurve.h"
#include "views/graph/edgelook.h"
#include "views/graph/graphtheme.h"

#include <QPen>

class QPainter;

/// Paints one foreign key: line, marker, ends in the notation of the look, and marks where it is deferrable,
/// faulty or without an index. One that the engine ignores is pale, and dotted whatever its action; one that no
/// database has lies on a striped band. `scale` is
/// the number of pixels that a scene unit takes; what is beyond `area` need not be painted.
void paintEdge(QPainter& painter, const EdgeCurve& curve, const EdgeLook& look, const GraphTheme& theme,
               double scale, const QRectF& area);

/// Paints `keys` parallel edges as one, with their number in place of a marker. An unknown action: they differ.
void paintBundle(QPainter& painter, const EdgeCurve& curve, const EdgeLook& look, int keys,
                 const GraphTheme& theme, double scale, const QRectF& area);

/// Paints, in place of an edge to a table that everything refers to, just its beginning: a stub at the child
/// that names the parent where there is room to read it.
void paintStub(QPainter& painter, const EdgeCurve& curve, const EdgeLook& look, const QString& parent,
               const GraphTheme& theme, double scale);

/// All that paintEdge() may touch at any scale.
QRectF paintedEdgeRect(const EdgeCurve& curve, const EdgeLook& look);

/// Likewise at one zoom alone, without what marks and lines grow at others.
QRectF paintedEdgeRect(const EdgeCurve& curve, const EdgeLook& look, double scale);

/// All that paintStub() may touch at any scale.
QRectF paintedStubRect(const EdgeCurve& curve);

/// The line of a key that the engine ignores.
QPen ignoredKeyPen(const QColor& actionColor, double width, const GraphTheme& theme);
