#pragma once

#include "model/layout/layout.h"

class Progress;

/// Lays each region of a graph out by itself, as layOut() does, and places the regions side by side: those near each other that have many
/// edges between them. Each has a frame, in which there are no further ones. Throws Canceled when `progress` says so.
Layout layOutByRegion(const LayoutGraph& graph, Progress& progress);
