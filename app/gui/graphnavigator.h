#pragma once

#include "app/gui/movedtables.h"
#include "model/database/connectionurl.h"
#include "model/layout/layouter.h"
#include "views/graph/focushistory.h"

#include <QObject>

class FocusBar;
class GraphView;
class QAction;
class QMenu;
class QUndoStack;

/// Walks through a schema in the graph: what is shown of it, the way back, and how it is laid out.
class GraphNavigator : public QObject {
    Q_OBJECT

public:
    /// Fills `menu` with what it offers, and offers it at each table of the graph, too.
    GraphNavigator(GraphView* graph, FocusBar* bar, QMenu* menu, QWidget* window);

    /// Shows all of a schema again, with the tables where they were moved.
    void setSchema(const Schema& schema, const ConnectionUrl& url);
    void changeKeys(const Schema& schema); ///< Of the same tables; what is shown of them stays.
    void setEnabled(bool enabled);

    /// A new layout with the tables where they were moved: in the groups of the whole schema, where there is a place
    /// for all of them.
    Layout withMovedTables(Layout layout) const;

    /// Shows everything where the table would be missing.
    void reveal(TableId table);

    /// What is shown; unlike the graph's own layout it is known before the layout is there.
    const GraphFocus& focus() const { return m_history.current(); }

public slots:
    void showEverything();

signals:
    void tablesMoved(); ///< By hand, or back.
    void menuOpened(QMenu& menu, QPoint position); ///< To be filled further; a point of the view.
    void layoutWanted(const GraphFocus& focus, LayoutKind kind);

private:
    QAction* add(const QString& text, const QKeySequence& shortcut, const QString& help);
    void addLayouts(QMenu* menu);
    void showMenu(QPoint position);
    void goTo(const GraphFocus& focus);
    void focusOn(GraphFocus::Scope scope);
    void hideSelected();
    void foldSelected();
    void goBack();
    void goForward();
    enum class Place { LaidOut, Chosen };
    bool keepsPlaces()
        const; ///< Only where all tables are shown in groups do moved ones have a place of their own.
    void moveTable(TableId table, QPointF corner, Place place);
    void rememberMove(TableId table, QPointF from, QPointF to);
    void update(); ///< After the focus has changed.
    void updateActions();

    GraphView* m_graph;
    FocusBar* m_bar;
    Schema m_schema;
    ConnectionUrl m_url;
    MovedTables m_moved;
    QUndoStack* m_moves;
    FocusHistory m_history;
    LayoutKind m_kind = LayoutKind::Groups;
    QAction* m_neighbours;
    QAction* m_reach;
    QAction* m_hide;
    QAction* m_fold;
    QAction* m_everything;
    QAction* m_back;
    QAction* m_forward;
    bool m_isEnabled = false;
};
