#pragma once

#include <QRectF>

class GraphScene;
class QPainter;

/// Paints what of a scene is within `area`. What is too small to be told apart is painted with fewer details, so
/// that the time depends on what can be seen, not on the size of the schema.
void paintScene(QPainter& painter, const GraphScene& scene, const QRectF& area);
