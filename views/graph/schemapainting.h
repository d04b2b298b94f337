#pragma once

#include "views/graph/edgepainter.h"
#include "views/graph/graphthemes.h"
#include "views/graph/legend.h"
#include "views/graph/scenegroup.h"
#include "views/graph/schemadrawing.h"
#include "views/graph/tablecard.h"
#include "views/graph/tablepainter.h"

#include <QSize>

#include <array>
#include <memory>
#include <vector>

class Progress;
class QPainter;

/// The parts of a picture, in the order in which they are painted.
enum class PictureLayer {
    Frames, ///< The canvas, and the groups on it.
    Keys,
    Tables, ///< Each at an origin of its own: its upper left corner.
    Badges,
    GroupNames,
    Legend,
};

constexpr std::array PictureLayers{PictureLayer::Frames, PictureLayer::Keys,       PictureLayer::Tables,
                                   PictureLayer::Badges, PictureLayer::GroupNames, PictureLayer::Legend};

/// A drawing as it is painted for pictures and paper: all columns, what an outcome comes to, with the legend in a strip of its own
/// below, where it hides nothing.
class SchemaPainting {
public:
    /// Keeps a reference.
    SchemaPainting(const SchemaDrawing& drawing, const GraphTheme& theme);

    /// The same in other colours. What was measured is not measured again.
    SchemaPainting inColors(const GraphTheme& theme) const;

    /// Whole scene units.
    QSize size() const;

    /// Where the layout's own origin is in the picture.
    QPointF origin() const { return -m_bounds.topLeft(); }

    /// Paints to the painter's origin, one unit a scene unit.
    void paint(QPainter& painter, Progress& progress) const;

    /// The same of a part alone.
    void paint(QPainter& painter, PictureLayer layer, Progress& progress) const;

private:
    const Schema& m_schema;
    const Layout& m_layout;
    GraphThemes m_themes;
    Legend m_legend;
    struct Edge {
        EdgeCurve curve;
        EdgeLook look;
        Emphasis emphasis = Emphasis::Normal;
    };
    struct Look {
        TableLook table;
        Emphasis emphasis = Emphasis::Normal;
    };
    void addTables(const std::optional<Outcome>& outcome);
    void addEdges(const SchemaDrawing& drawing);
    void paintFrames(QPainter& painter) const;
    void paintEdges(QPainter& painter, Progress& progress) const;
    void paintTables(QPainter& painter, Progress& progress) const;
    void paintAllBadges(QPainter& painter) const;
    void advance(size_t done, Progress& progress) const;

    std::vector<Look> m_looks; ///< By TableId.
    std::vector<Edge> m_edges; ///< In the order in which they are painted.
    std::vector<SceneGroup> m_groups;
    std::shared_ptr<const std::vector<TableCard>> m_cards; ///< By TableId.
    QRectF m_bounds;
    QPointF m_legendPlace;
};
