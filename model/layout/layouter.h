#pragma once

#include "model/layout/layout.h"

class Progress;

/// Places the tables of `graph` and routes its edges, in the proportions of a screen (between 1:2 and 2:1
/// wherever the boxes allow it), without overlaps. The same graph gives the same layout.
///
/// Connected components are laid out apart; large ones, and those of several regions, are divided into groups
/// of tables that have much to do with each other, and groups that do stand near each other. Within a group
/// parents stand left of their children (Graphviz's dot, or its sfdp where dot takes too long or comes out as
/// a strip), and children that only refer to the same parent stand in a block. Then components and isolated
/// tables are packed.
///
/// The work is done by the program cascade-explorer-layout: the one that the environment variable
/// CASCADE_EXPLORER_LAYOUT names, else the one beside this program. Where it is missing or crashes, and for
/// groups for which it takes too long, tables stand in a grid. Throws Canceled when `progress` says so; the
/// workers are then killed at once.
Layout layOut(const LayoutGraph& graph, Progress& progress);

/// How a graph is laid out.
enum class LayoutKind {
    Groups, ///< As said above.
    Hierarchy, ///< Each component as one hierarchy: dot's, or wrapped columns where that is late or too high.
    Forces, ///< Each component by forces between its tables.
    Schemas, ///< All tables of a region in one frame, and there as Groups.
};
/// Throws Error where sfdp does not find the places for Forces in time, and Canceled as layOut() does.
Layout layOut(const LayoutGraph& graph, LayoutKind kind, Progress& progress);

/// The same components and groups at about the same places, at once, and each of them as a grid: for a screen
/// that waits for the layout.
Layout layOutCoarsely(const LayoutGraph& graph);
