#pragma once

#include <QAction>
#include <QObject>

#include <functional>

class GraphView;
class QMenu;
class QMenuBar;
class StepPlayer;

/// Everything the window can do, each with its text, shortcut and help.
class WindowActions : public QObject {
    Q_OBJECT

public:
    /// Fills `bar` with menus of what the window can do itself; controllers fill them further.
    WindowActions(QWidget* window, QMenuBar& bar);

    /// A further action of the window, not yet in a menu. `help` is its tooltip and status tip.
    QAction* add(const QString& text, const QKeySequence& shortcut, const QString& help);

    enum class Shown {
        StartPage,
        Database, ///< Its tables are still being laid out.
        DatabaseGraph,
        Lesson,
    };

    /// Turns on what can be done with what the window shows, and off the rest.
    void setShown(Shown shown);

    /// The View menu moves the graph that `graph` finds.
    void letLookAt(const std::function<GraphView*()>& graph);

    /// The Play menu moves the player that `player` finds.
    void letPlay(const std::function<StepPlayer*()>& player);

    QAction* open;
    QAction* connections;
    QAction* reload;
    QAction* closeDatabase;
    QAction* exportAs;
    QAction* print;
    QAction* quit;
    QAction* find;
    QAction* goTo;
    QAction* copyPicture;
    QAction* cancel;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* fit;
    QAction* focusSchema;
    QAction* focusGraph;
    QAction* focusSimulator;
    QAction* focusResult;
    QAction* filterRows;
    QAction* resetPanels;
    QAction* play;
    QAction* stepForward;
    QAction* stepBack;
    QAction* goToStart;
    QAction* goToEnd;
    QAction* goFaster;
    QAction* goSlower;
    QAction* keyboardHelp;
    QAction* about;

    QMenu* recentMenu = nullptr;
    QMenu* viewMenu = nullptr; ///< The docks stand in it before `resetPanels`.
    QMenu* graphMenu = nullptr; ///< Filled by the graph's navigator.
    QMenu* rowsMenu = nullptr; ///< Filled further by whoever shows rows.
    QMenu* reviewMenu = nullptr; ///< Filled by controllers; hidden while it is empty.
    QMenu* lessonsMenu = nullptr;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addMenus(QMenuBar& bar);
    void showReviewMenu(); ///< Where there is something in it.
};
