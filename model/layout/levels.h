#pragma once

#include "model/layout/layout.h"

/// How far each node of a graph is from those without a parent, on the longest way: parents come before their
/// children. Where nodes refer to each other in a circle, the one that waits for the fewest parents comes first.
std::vector<int> parentLevels(const LayoutGraph& graph);

/// How large a picture of that size is shown in a window, compared with others.
double zoomOf(const QSizeF& size);

/// Places nodes in columns by their level, the first on the left; columns are wrapped as they are shown largest.
/// Within a level, nodes stand about where those before them stand that they have edges to, and each level is a
/// group. `levels` has one for each node, from 0. The same graph gives the same layout.
Layout layOutInLevels(const LayoutGraph& graph, const std::vector<int>& levels);
