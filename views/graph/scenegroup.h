#pragma once

#include "model/layout/layout.h"
#include "model/schema/schema.h"

class QPainter;
struct GraphTheme;

/// Tables that belong together, in a large picture.
struct SceneGroup {
    struct Line {
        QString text;
        double width = 0; ///< In letters of the size 1.
    };
    QString name;
    QRectF frame;
    double nameWidth = 0; ///< In letters of the size 1.
    std::vector<Line> broken; ///< The name in two lines; none where it is one word.

    Line line() const { return {name, nameWidth}; }
};

/// Those of a layout, with names that differ where they can. `layout` is one of layoutGraph(schema).
std::vector<SceneGroup> sceneGroups(const Schema& schema, const Layout& layout);

/// A frame grows around the tables that were moved out of it, unless it is that of a level, which would cover others.
QRectF shownFrame(const Layout& layout, const Layout::Group& group);

void paintFrame(QPainter& painter, const SceneGroup& group, const GraphTheme& theme, double scale);
