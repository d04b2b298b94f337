#pragma once

#include <QRectF>

class GraphScene;
class QPainter;
class TableFonts;

/// Paints what of a scene is within `area`. What is too small to be told apart is painted with fewer details, so
/// that the time depends on what can be seen, not on the size of the schema.
/// `fonts` take the scale; whoever paints again and again keeps them.
void paintScene(QPainter& painter, const GraphScene& scene, const QRectF& area, TableFonts& fonts);
