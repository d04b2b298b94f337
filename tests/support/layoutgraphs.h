#pragma once

#include "model/layout/layout.h"

/// Graphs to be laid out, without a schema.

/// So many nodes without edges, each with a title and `rows` rows, all of them 20 high.
LayoutGraph boxes(int count, int rows);

void addEdge(LayoutGraph& graph, int child, int childRow, int parent, int parentRow);

/// How many pairs of nodes overlap.
int overlapsOf(const Layout& layout);
