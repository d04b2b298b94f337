#pragma once

#include "model/layout/components.h"

#include <QByteArray>
#include <QStringView>

/// A component for dot: one borderless HTML table a node, its cells as high as our rows, so that edges end
/// beside them; self-references are left out. Parents stand left of their children.
QByteArray hierarchicalDot(const LayoutGraph& graph, const LayoutComponent& component);

/// A component for sfdp: boxes without rows; edges are for nearness only.
QByteArray forceDirectedDot(const LayoutGraph& graph, const LayoutComponent& component);

/// Takes the places of a component's nodes, and the routes of its edges where there are any, from Graphviz's
/// json0. Returns false for anything else. Format: https://graphviz.org/docs/outputs/json/
bool readJson0(const QByteArray& json, const LayoutGraph& graph, const LayoutComponent& component,
               Layout& layout);

/// Turns Graphviz's "e,x,y x,y …" into control points from tail to head, y flipped at `height`; {} for
/// anything else. Format: https://graphviz.org/docs/attr-types/splineType/
QList<QPointF> parseSpline(QStringView spline, double height);
