#pragma once

#include "model/layout/components.h"

/// Tables that are laid out together.
struct LayoutGroup {
    LayoutComponent content; ///< With the edges within.
    size_t component = 0;
    bool isPart = false; ///< Of a divided component: it has a frame.
};

struct LayoutGroups {
    std::vector<LayoutGroup> groups; ///< Those of one component follow each other.
    size_t componentCount = 0;
    std::vector<size_t> groupOf; ///< By node.
};

/// Divides a graph into its connected components, and these into groups where they are large or have tables of
/// several regions.
LayoutGroups divided(const LayoutGraph& graph);

/// A graph as its connected components.
LayoutGroups undivided(const LayoutGraph& graph);
