#pragma once

#include "model/layout/components.h"

/// The middle of a row of a placed node, in the node's coordinates' system.
double rowCentre(const LayoutGraph::Node& node, const QRectF& place, int row);

/// Curves from the child's row to the parent's row, for edges that Graphviz did not route: they leave and end
/// at the sides that face each other, and run through the gaps between the nodes of `part`, where a way is found.
/// A self-reference runs around the right side; parallel edges run apart, and end as spreadParentEnds() has them.
///
/// `layout` holds the nodes' places and takes the routes of the edges of `part`.
void routeEdges(const LayoutGraph& graph, const LayoutComponent& part, Layout& layout);

/// The same for some edges, around all nodes that have a place.
void routeEdges(const LayoutGraph& graph, const std::vector<int>& edges, Layout& layout);

/// Lets those of `edges` that lead from one child to the same row of its parent end beside each other within the
/// row, instead of all at its middle. Doing it again changes nothing. Edges without a route stay without one.
void spreadParentEnds(const LayoutGraph& graph, const std::vector<int>& edges, Layout& layout);
