#pragma once

#include "model/layout/layout.h"
#include "model/schema/schema.h"
#include "views/graph/edgepainter.h"
#include "views/graph/graphtheme.h"
#include "views/graph/legend.h"
#include "views/graph/scenegroup.h"

#include <QSize>

class Progress;
class QPainter;

/// A whole schema as it is painted for pictures and paper: all columns, with the legend in a strip of its own
/// below, where it hides nothing.
class SchemaPainting {
public:
    /// Keeps references; `layout` is one of layoutGraph(schema).
    SchemaPainting(const Schema& schema, const Layout& layout, const GraphTheme& theme);

    /// Whole scene units.
    QSize size() const;

    /// Where the layout's own origin is in the picture.
    QPointF origin() const { return -m_bounds.topLeft(); }

    /// Paints to the painter's origin, one unit a scene unit.
    void paint(QPainter& painter, Progress& progress) const;

private:
    EdgeLook lookOf(size_t edge) const;

    const Schema& m_schema;
    const Layout& m_layout;
    std::vector<LayoutGraph::Edge> m_edges;
    GraphTheme m_theme;
    Legend m_legend;
    std::vector<EdgeCurve> m_curves;
    std::vector<SceneGroup> m_groups;
    QRectF m_bounds;
    QPointF m_legendPlace;
};
