#pragma once

#include "model/layout/layout.h"

class Progress;

/// Places the tables of `graph` and routes its edges, in the proportions of a screen (between 1:2 and 2:1
/// wherever the boxes allow it), without overlaps. The same graph gives the same layout.
///
/// Connected components are laid out apart: parents left of their children by Graphviz's dot, or by its sfdp
/// where dot takes too long or comes out as a strip, as it does around a hub with hundreds of children. Then
/// components and isolated tables are packed.
///
/// The work is done by the program cascade-explorer-layout: the one that the environment variable
/// CASCADE_EXPLORER_LAYOUT names, else the one beside this program. Where it is missing or crashes, tables
/// stand in a grid. Throws Canceled when `progress` says so; the worker is then killed at once.
Layout layOut(const LayoutGraph& graph, Progress& progress);
