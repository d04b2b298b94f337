#pragma once

#include "model/layout/layout.h"
#include "views/graph/scenegroup.h"

#include <vector>

/// A group's name as it stands in a picture at one zoom.
struct PlacedName {
    size_t group = 0;
    std::vector<SceneGroup::Line> lines;
    double size = 0; ///< Of the letters, in scene units.
    QRectF plate; ///< What it takes, its margin included.
};

constexpr double NameLineHeight = 1.2; ///< Of the letters' size, as are …
constexpr double NameMargin = 0.2; ///< … the room on the left and right of the letters.

/// Where each name can be read: in its frame beside the tables; else above or below the frame, in smaller letters or in
/// two lines; at last over tables that are too small to be named. Names do not lie over each other: the larger
/// groups' come first, and one without a place is missing. `layout` is the one that the groups are of, `scale` the
/// number of pixels that a scene unit takes.
std::vector<PlacedName> placedNames(const std::vector<SceneGroup>& groups, const Layout& layout,
                                    double scale);
