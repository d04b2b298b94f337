#pragma once

#include "views/graph/edgecurve.h"
#include "views/graph/edgelook.h"
#include "views/graph/edgemarks.h"
#include "views/graph/graphtheme.h"

#include <QPen>

class QPainter;

/// Paints the line of a foreign key, and its ends in the notation of the look. One that the engine ignores is pale, and
/// dotted whatever its action; one that no database has lies on a striped band. `scale` is the number of pixels that a
/// scene unit takes; what is beyond `area` need not be painted.
void paintEdge(QPainter& painter, const EdgeCurve& curve, const EdgeLook& look, const GraphTheme& theme,
               double scale, const QRectF& area);

/// Paints the marks of a foreign key: the glyph of its action, and what tells that it is deferrable, faulty or without an
/// index. They belong over all lines.
void paintMarks(QPainter& painter, const std::vector<PlacedMark>& marks, const EdgeLook& look,
                const GraphTheme& theme);
bool showsMarks(double scale); ///< From farther away they would hide the lines.

/// Paints the line of parallel edges as one. An unknown action: they differ.
void paintBundle(QPainter& painter, const EdgeCurve& curve, const EdgeLook& look, const GraphTheme& theme,
                 double scale, const QRectF& area);

/// Paints the number of the keys that share a line.
void paintNumber(QPainter& painter, const PlacedMark& mark, int keys, const EdgeLook& look,
                 const GraphTheme& theme);

/// Paints, in place of an edge to a table that everything refers to, just its beginning: a stub at the child
/// that names the parent where there is room to read it. `room` is how far it may reach, at most WholeStub.
void paintStub(QPainter& painter, const EdgeCurve& curve, const EdgeLook& look, const QString& parent,
               double room, const GraphTheme& theme, double scale);
constexpr double WholeStub = 123;

/// All that an edge and its marks may touch at any scale.
QRectF paintedEdgeRect(const EdgeCurve& curve, const EdgeLook& look);

/// Likewise at one zoom alone, without what marks and lines grow at others.
QRectF paintedEdgeRect(const EdgeCurve& curve, const EdgeLook& look, double scale);

/// All that paintStub() may touch at any scale.
QRectF paintedStubRect(const EdgeCurve& curve);

/// The line of a key that the engine ignores.
QPen ignoredKeyPen(const QColor& actionColor, double width, const GraphTheme& theme);
