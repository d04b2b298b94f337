#pragma once

#include "app/gui/focuslooks.h"
#include "app/gui/keyfolding.h"
#include "app/gui/layoutwish.h"
#include "app/gui/navigatoractions.h"
#include "app/gui/savedview.h"
#include "model/database/connectionurl.h"
#include "model/layout/layoutchange.h"
#include "views/graph/focushistory.h"
#include "views/graph/zoomview.h"

#include <QObject>

class FocusBar;
class GraphView;
class LayoutMenu;
class PathBar;
class PictureSteps;
class QMenu;
class TableMoves;

/// Walks through a schema in the graph: what is shown of it, the way back, and how it is laid out.
class GraphNavigator : public QObject {
    Q_OBJECT

public:
    /// Fills `menu` with what it offers, and offers it at each table of the graph, too.
    GraphNavigator(GraphView* graph, FocusBar* bar, PathBar* pathBar, QMenu* menu, QWidget* window);

    /// Shows all of a schema again, with the tables where they were moved. After a reload showAgain() follows, and
    /// what was done before can still be taken back, as far as its tables are there.
    void setSchema(const Schema& schema, const ConnectionUrl& url);

    /// Of the same tables; what is shown of them stays. Wants the graph to have them already.
    void changeKeys(const Schema& schema);

    void setEnabled(bool enabled);

    /// A new layout with the tables where they were moved: in the groups of the whole schema, where there is a place
    /// for all of them.
    Layout withMovedTables(Layout layout) const;

    /// Shows everything where the table would be missing.
    void reveal(TableId table);

    /// Shows the ways from one table to another.
    void showPaths(TableId from, TableId to);

    /// What is shown and where, to be saved under a name or to be shown again after a reload.
    SavedView view() const;
    void show(const SavedView& view);
    void showAgain(const SavedView& view); ///< What the graph showed before a reload, and the ways back.

    /// To be called once the graph shows the layout that was wanted.
    void finishLayout();

    /// To be called when it does not come: what the graph still shows is said to be shown again.
    void dropLayout();

    /// Whether all tables are shown in groups, with their partitions folded: where the arrangement is made that is
    /// to be kept.
    bool showsArrangement() const;

    /// What is shown; unlike the graph's own layout it is known before the layout is there.
    const GraphFocus& focus() const { return m_history.current(); }

public slots:
    void showEverything();

signals:
    void tablesMoved(const LayoutChange& back); ///< By hand, or back; taking `back` back is what was done.
    void menuOpened(QMenu& menu, QPoint position); ///< To be filled further; a point of the view.
    void layoutWanted(const LayoutWish& wish);
    void newLayoutWanted(); ///< Of everything, wherever tables stand now.

private:
    void showMenu(QPoint position);
    void goTo(const GraphFocus& focus);
    void returnTo(const GraphFocus& focus); ///< As it was left.
    void focusOn(GraphFocus::Scope scope);
    void hideTables(const QString& text, const GraphFocus& wanted); ///< Can be undone.
    void hideSelected();
    void hideOthers();
    void pinSelected(); ///< Or lets it go.
    void listPartitions(); ///< Or folds them.
    void layOutAnew();
    void goBack();
    void goForward();
    bool keepsPlaces()
        const; ///< Only where all tables are shown in groups do moved ones have a place of their own.
    void rememberMove(TableId table, const Layout& before);
    void takeBackMove(const LayoutChange& move);
    void keepPast(const Schema& schema); ///< The ways back and forward, into this schema.
    void forgetPast();
    void take(const SavedView& view);

    /// After the focus has changed. Known tables stay where they are; `look` is taken once the layout is there.
    void update(KeptLayout known = {}, const std::optional<ZoomView::Look>& look = {});
    void updateAsLeft(); ///< Likewise, with the look with which the focus was left.
    void ask(KeptLayout known, const std::optional<ZoomView::Look>& look); ///< For the layout.
    void showFocus(); ///< Beside the tables, which wait for the layout.
    std::map<TableId, QRectF> pinnedPlaces() const;
    void updateActions();

    GraphView* m_graph;
    FocusBar* m_bar;
    PathBar* m_pathBar;
    Schema m_schema;
    ConnectionUrl m_url;
    PictureSteps* m_steps; ///< Moving, hiding and folding.
    TableMoves* m_moves;
    KeyFolding m_folding;
    FocusHistory m_history;
    std::optional<FocusHistory> m_past; ///< Of before a reload, until what was shown is shown again.
    std::map<QString, LayoutChange>
        m_listings; ///< What listing the partitions of a table has done, by its name.
    QString m_justListed; ///< The table whose partitions the layout that is awaited lists.
    LayoutMenu* m_layouts = nullptr; ///< Made with the menu that it is in.
    std::optional<ZoomView::Look>
        m_look; ///< To be taken once the layout is there; nothing: whatever it brings.
    FocusLooks m_looks;
    NavigatorActions m_actions;
    bool m_isEnabled = false;
    ShownPart m_shown; ///< What the layout is of that is there.
};
