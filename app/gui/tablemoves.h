#pragma once

#include "app/gui/viewfile.h"
#include "model/database/connectionurl.h"
#include "model/layout/layoutchange.h"
#include "model/schema/schema.h"

#include <QObject>
#include <QTimer>

#include <optional>

class GraphView;
class PictureSteps;

/// Where somebody has moved the tables of a database to. Keeps it in the file of its views.
class TableMoves : public QObject {
    Q_OBJECT

public:
    /// Moves become some of `steps`.
    TableMoves(GraphView* graph, PictureSteps* steps, QObject* parent);
    ~TableMoves() override; ///< Keeps what is not kept yet.

    /// With what was moved there before.
    void setDatabase(const ConnectionUrl& url);

    /// `layout` with the tables where they were moved to.
    Layout applied(const Schema& schema, Layout layout) const;

    /// The graph shows a table elsewhere than in `before`. Returns what that has changed.
    LayoutChange remember(TableId table, const Layout& before);

    /// Tables that were moved stand where they stand in `layout`, as far as they are in it.
    void takePlacesOf(const KeptLayout& layout);

    /// Where they have not been kept yet: at the latest when somebody looks for them in the file.
    void keep();

signals:
    void takenBack(const LayoutChange& move); ///< Or done again: then what taking it back has changed.

private:
    std::optional<QPointF>
    corner(const QString& table) const; ///< Nothing where it stands as it was laid out.
    void setCorner(const QString& table, std::optional<QPointF> corner);

    GraphView* m_graph;
    PictureSteps* m_steps;
    ConnectionUrl m_url;
    MovedTables m_moved;
    bool m_isKept = true; ///< Whether the view file has all places.
    QTimer m_keepSoon;
};
