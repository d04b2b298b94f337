#pragma once

#include "model/layout/layout.h"

/// Places nodes in columns by their level, the first on the left; a long column is wrapped into several. `levels`
/// has one for each node, from 0. The same graph gives the same layout.
Layout layOutInLevels(const LayoutGraph& graph, const std::vector<int>& levels);
