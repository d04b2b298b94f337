#pragma once

#include "model/layout/layout.h"
#include "model/schema/schema.h"
#include "views/graph/edgepainter.h"
#include "views/graph/graphthemes.h"

/// A foreign key whose parent exists, as it is shown.
struct SceneEdge {
    ForeignKeyId foreignKey;
    EdgeCurve curve;
    EdgeLook look;
    size_t layoutEdge = 0; ///< Index into the layout's edges.
    qint64 rows = 0; ///< What an outcome carried along it.
    Emphasis emphasis = Emphasis::Normal;
    bool isFolded = false; ///< Its parent is: only a stub is shown, unless it is singled out.
    bool isLeftOut = false; ///< By the filter: not shown at all.
    int bundle = -1; ///< That of all keys between these two tables in this direction; −1 where it is alone.
    int childGroup = -1; ///< Index into GraphScene::groups(), or −1.
    int parentGroup = -1;

    bool isStub() const { return isFolded && emphasis != Emphasis::Lit && rows == 0; }
    bool isBetweenGroups() const { return childGroup >= 0 && parentGroup >= 0 && childGroup != parentGroup; }
};

/// Those of a layout of layoutGraph(schema), in neither bundles nor an outcome.
std::vector<SceneEdge> sceneEdges(const Schema& schema, const Layout& layout, Notation notation);
