#pragma once

#include "model/layout/layoutbox.h"

#include <QByteArray>
#include <QStringView>

/// A group for dot: one borderless HTML table a node, with cells where edges end, so that they end beside our
/// rows; self-references are left out. Parents stand left of their children.
QByteArray hierarchicalDot(const LayoutGraph& graph, const std::vector<LayoutBox>& boxes,
                           const std::vector<int>& edges);

/// A group for sfdp: boxes without rows; edges are for nearness only.
QByteArray forceDirectedDot(const LayoutGraph& graph, const std::vector<LayoutBox>& boxes,
                            const std::vector<int>& edges);

/// Takes the places of the boxes' nodes, and the routes of the edges between tables where there are any, from
/// Graphviz's json0. Returns false for anything else. Format: https://graphviz.org/docs/outputs/json/
bool readJson0(const QByteArray& json, const LayoutGraph& graph, const std::vector<LayoutBox>& boxes,
               Layout& layout);

/// Turns Graphviz's "e,x,y x,y …" into control points from tail to head, y flipped at `height`; {} for
/// anything else. Format: https://graphviz.org/docs/attr-types/splineType/
QList<QPointF> parseSpline(QStringView spline, double height);
