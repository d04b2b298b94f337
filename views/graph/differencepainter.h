#pragma once

#include "views/graph/graphdifference.h"
#include "views/graph/graphtheme.h"

class EdgeCurve;
class QPainter;
class QRectF;

// The marks of a difference: a sign and words on everything that is marked, a frame around tables and a broad band
// along edges; the band and the frame of what is gone are dashed. Colour comes on top. `scale` is the number of
// pixels that a scene unit takes.

/// To be painted below the edge itself.
void paintBand(QPainter& painter, const EdgeCurve& curve, const DifferenceMark& mark, const GraphTheme& theme,
               double scale);

/// To be painted above everything else.
void paintLabel(QPainter& painter, const EdgeCurve& curve, const DifferenceMark& mark,
                const GraphTheme& theme, double scale);
void paintFrame(QPainter& painter, const QRectF& table, const DifferenceMark& mark, const GraphTheme& theme,
                double scale);
