#pragma once

#include <vector>

class GraphScene;
class QPainter;
struct SceneEdge;

/// Paints thousands of edges at once as plain lines a pixel wide, a colour after the other; from very far those
/// between two groups as one line, the wider the more they are. Stubs would be too short to be seen.
void paintCrowd(QPainter& painter, const GraphScene& scene, const std::vector<const SceneEdge*>& edges,
                double scale);
