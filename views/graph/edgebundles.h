#pragma once

#include "views/graph/sceneedge.h"

/// Gives the edges between the same two tables in the same direction, where they are several, the number of their
/// bundle. Returns how many bundles there are.
int numberBundles(const Schema& schema, std::vector<SceneEdge>& edges);
