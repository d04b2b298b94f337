#pragma once

#include "app/gui/exporter.h"
#include "app/gui/savedview.h"
#include "model/cascade/playback.h"
#include "model/database/connectionurl.h"
#include "views/graph/graphsearch.h"

#include <QWidget>

#include <optional>

class FindBar;
class FocusBar;
class GraphNavigator;
class GraphView;
class GraphWalker;
struct LayoutChange;
class PathBar;
class SavedViews;
class TablePaths;
class Session;
class WindowActions;

/// The page of a database: its graph, a bar to find things in it, and one that says what part of it is shown.
class GraphPage : public QWidget {
    Q_OBJECT

public:
    /// Fills the menu of the graph.
    GraphPage(Session& session, WindowActions& actions);

    GraphView& graph() { return *m_graph; }
    const GraphNavigator& navigator() const { return *m_navigator; }
    FindBar& findBar() { return *m_findBar; }

    // Before the tables are laid out these are kept for then, or do nothing where that is of no use.
    void selectTable(TableId table); ///< All tables are shown where it would be missing.
    void goTo(const std::vector<GraphMatch>& places); ///< With the keyboard.
    void show(const std::vector<GraphMatch>& places); ///< The keyboard stays where it is.
    void setOutcome(const std::optional<Outcome>& outcome);
    void lookAt(const std::optional<Outcome>& outcome); ///< In place of that, for a while; none: that again.
    void setStep(const PlayedStep& step);

    bool isLaidOut() const { return m_layout.has_value(); }
    ExportContent exportContent() const; ///< Once it is laid out.

signals:
    void laidOut(); ///< For the first time since the database was opened.
    void tableSelected(TableId table); ///< By the user.
    void tableActivated(TableId table); ///< By double click or Enter.
    void failed(const QString& sentence); ///< A view could not be kept or read.

private:
    void clear();
    void clearGraph();
    void showOpened();
    void showAssumed();
    void showLayout(const Layout& layout);
    void keepMovedTables(const LayoutChange& back);
    const Layout& wholeLayout() const;

    Session& m_session;
    FocusBar* m_focusBar;
    FindBar* m_findBar;
    GraphView* m_graph;
    PathBar* m_pathBar;
    GraphNavigator* m_navigator;
    GraphWalker* m_walker;
    TablePaths* m_paths;
    SavedViews* m_views;
    std::optional<SavedView> m_before; ///< What was shown before a reload, until it is shown again.
    ConnectionUrl m_url;
    std::optional<Layout> m_layout; ///< What the graph shows; until it is there, the graph is empty.
    Layout m_wholeLayout; ///< The last one of all tables, for while a part is shown.
    TableId m_selected; ///< To be selected once it is there.
    std::optional<Outcome> m_outcome;
};
