#pragma once

#include "views/graph/edgemarks.h"
#include "views/graph/groupnames.h"
#include "views/graph/tablefonts.h"

class GraphScene;

/// What is worked out once for painting after painting.
struct PaintingMemory {
    TableFonts fonts{1};
    GroupNames names;
    EdgeMarks marks;

    /// To be called when what is shown has moved.
    void forgetPlaces()
    {
        names.forget();
        marks.forgetTables();
    }
};

/// Paints what of a scene is within `area`. What is too small to be told apart is painted with fewer details, so
/// that the time depends on what can be seen, not on the size of the schema.
void paintScene(QPainter& painter, const GraphScene& scene, const QRectF& area, PaintingMemory& memory);
