#pragma once

#include "app/gui/viewfile.h"
#include "model/database/connectionurl.h"
#include "model/layout/keptlayout.h"
#include "model/schema/schema.h"

#include <QObject>
#include <QTimer>

class QUndoStack;

/// Where somebody has moved the tables of a database to. Keeps it in the file of its views.
class TableMoves : public QObject {
    Q_OBJECT

public:
    /// Moves become steps of `undo`.
    TableMoves(QUndoStack* undo, QObject* parent);
    ~TableMoves() override; ///< Keeps what is not kept yet.

    /// With what was moved there before.
    void setDatabase(const ConnectionUrl& url);

    /// `layout` with the tables where they were moved to.
    Layout applied(const Schema& schema, Layout layout) const;

    /// Moves a table from one corner to another, as a step that can be undone.
    void move(TableId table, const QString& name, QPointF from, QPointF to);

    /// Tables that were moved stand where they stand in `layout`, as far as they are in it.
    void takePlacesOf(const KeptLayout& layout);

    /// Where they have not been kept yet: at the latest when somebody looks for them in the file.
    void keep();

signals:
    void moved(TableId table, QPointF corner); ///< Or moved back.

private:
    enum class Place { LaidOut, Chosen };
    void put(TableId table, const QString& name, QPointF corner, Place place);

    QUndoStack* m_undo;
    ConnectionUrl m_url;
    MovedTables m_moved;
    bool m_isKept = true; ///< Whether the view file has all places.
    QTimer m_keepSoon;
};
