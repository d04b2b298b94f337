#pragma once

#include "views/graph/scenegroup.h"

#include <vector>

/// Paints the names of the groups in an area: from near in the corner of each frame; from afar like those on a
/// map, also beyond their frames, the larger groups' first and none over another. `scale` is the number of pixels
/// that a scene unit takes.
void paintGroupNames(QPainter& painter, const std::vector<SceneGroup>& groups, const GraphTheme& theme,
                     double scale, const QRectF& area);
