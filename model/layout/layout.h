#pragma once

#include "model/schema/id.h"

#include <QList>
#include <QPointF>
#include <QRectF>

#include <optional>
#include <vector>

// Lengths are in scene units: 1/72 inch, y pointing down.

/// What is to be placed: boxes with rows, and edges between rows.
struct LayoutGraph {
    struct Node {
        TableId table;
        double width = 0;
        std::vector<double> rowHeights; ///< The title first, then one for each row that an edge may end at.
        int region = 0; ///< Such as a schema of the database: groups do not mix regions.
    };
    struct Edge {
        ForeignKeyId foreignKey;
        int from = 0; ///< Index into `nodes`: the child.
        int fromRow = 0;
        int to = 0; ///< The parent.
        int toRow = 0;
    };
    std::vector<Node> nodes;
    std::vector<Edge> edges;
};

struct Layout {
    /// Tables that belong together, in a picture that is too large to be looked at table by table.
    struct Group {
        std::vector<int> nodes; ///< Indexes into LayoutGraph::nodes.
        QRectF frame;
        std::optional<int> level; ///< Of all tables that are so far from one of them, in a picture of levels.
    };
    std::vector<QRectF> nodes; ///< In the order of LayoutGraph::nodes.
    std::vector<QList<QPointF>> edges; ///< Cubic Bézier control points, 3n + 1 each, from child to parent.
    std::vector<Group> groups; ///< None in a small picture.
};
