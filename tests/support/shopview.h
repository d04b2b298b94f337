#pragma once

#include "views/graph/graphview.h"

#include <memory>

/// A view of shopSchema(), on the screen.
std::unique_ptr<GraphView> shownShop(const Schema& schema);

/// A delete of one customer of shopSchema() that takes 41 addresses with it.
Outcome customerOutcome(const Schema& schema);

const SceneEdge& edgeOf(const GraphView& view, ForeignKeyId key);
const SceneTable& tableOf(const GraphView& view, TableId table);
QPoint middleOf(const GraphView& view, TableId table); ///< In the viewport.
