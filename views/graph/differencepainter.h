#pragma once

#include "views/graph/graphdifference.h"
#include "views/graph/graphtheme.h"

#include <QRectF>

#include <vector>

class EdgeCurve;
class QPainter;

// The marks of a difference: a sign and words on everything that is marked, a frame around tables and a broad band
// along edges; the band and the frame of what is gone are dashed. Colour comes on top. `scale` is the number of
// pixels that a scene unit takes.

/// To be painted below the edge itself.
void paintBand(QPainter& painter, const EdgeCurve& curve, const DifferenceMark& mark, const GraphTheme& theme,
               double scale);

// To be painted above everything else.

/// What words should not cover.
struct TakenPlaces {
    std::vector<QRectF> tables;
    std::vector<QRectF> labels;
};

/// On its edge or beside it, where it covers as little of `taken` as can be; adds itself to it.
void paintLabel(QPainter& painter, const EdgeCurve& curve, const DifferenceMark& mark,
                const GraphTheme& theme, double scale, TakenPlaces& taken);

/// Where paintFrame() writes what happened to the table.
QRectF frameLabelPlace(const QRectF& table, const DifferenceMark& mark, double scale);

void paintFrame(QPainter& painter, const QRectF& table, const DifferenceMark& mark, const GraphTheme& theme,
                double scale);
