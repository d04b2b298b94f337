#pragma once

#include "model/schema/foreignkey.h"

#include <QColor>
#include <QList>

/// The glyph on an edge. Triangle and arrow point to the parent.
enum class EdgeMarker { FilledTriangle, HollowCircle, Square, Bar, OpenArrow, Cross };

/// How an edge shows what ON DELETE asks for: each of colour, dashes and marker alone tells the actions
/// apart.
struct ActionStyle {
    QColor onLight;
    QColor onDark;
    QList<qreal> dashes; ///< In widths of the line, as QPen takes them; empty for a solid line.
    EdgeMarker marker = EdgeMarker::OpenArrow;
};

const ActionStyle& actionStyle(ReferentialAction action);
