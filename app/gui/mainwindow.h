#pragma once

#include "app/gui/connectionsmanager.h"
#include "app/gui/exporter.h"
#include "app/gui/gotoanything.h"
#include "app/gui/session.h"

#include <QMainWindow>

#include <memory>
#include <optional>

class BusyIndicator;
class EnvironmentStrip;
class FindBar;
class FocusBar;
class GraphNavigator;
class GraphView;
class LessonPage;
class MessageBar;
class QLabel;
class QStackedWidget;
class RecentFilesMenu;
class SchemaPane;
class SimulatorPanel;
class StartPage;
class StepPlayer;
class WindowActions;
class WindowDocks;

/// The window: puts the views side by side and connects them with the session's jobs.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow();
    ~MainWindow() override;

    /// Opens a file's path, a URL or "sample:NAME".
    void open(const QString& url);

    /// Opens a lesson beside the graph of its own database, by the name of a shipped one or by its file's path.
    void openLesson(const QString& nameOrPath);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void buildCentralWidget();
    void connectViews();
    void connectActions();
    void connectSession();

    void chooseFile();
    void closeShown(); ///< The lesson, else the database.
    void closeDatabase();
    void closeLesson();
    void showStartPage();
    GraphView& shownGraph();
    StepPlayer& shownPlayer();
    void showOpened();
    void showOpenError(const QString& text, const QString& message);
    void showLayout(const Layout& layout);
    void showSimulation(const Simulation& simulation);
    void showTable(TableId table); ///< In the graph and the tree.
    void showTableToDeleteFrom(TableId table); ///< There and in the simulator.
    void goToAnything();
    void goToPlaces(const std::vector<GraphMatch>& places);
    void cancelOrClose();
    ExportContent exportContent() const; ///< Of the graph, which is there.
    bool isDatabaseShown() const;
    bool isLessonShown() const;

    Exporter m_exporter;
    Session m_session;
    ConnectionsManager m_connections;
    GoToAnything m_goTo;
    WindowActions* m_actions;
    RecentFilesMenu* m_recentFiles = nullptr; ///< Made with the menu that it fills.
    EnvironmentStrip* m_environment;
    MessageBar* m_messages;
    QStackedWidget* m_pages;
    StartPage* m_startPage;
    QWidget* m_graphPage;
    LessonPage* m_lessonPage;
    FindBar* m_findBar;
    FocusBar* m_focusBar;
    GraphView* m_graph;
    SchemaPane* m_schemaPane;
    SimulatorPanel* m_simulator;
    std::unique_ptr<WindowDocks> m_docks; ///< Made with the menu that offers them.
    GraphNavigator* m_navigator = nullptr; ///< Made with the menu that it fills.
    QLabel* m_counts;
    BusyIndicator* m_busy;
    std::optional<Layout> m_layout; ///< What the graph shows; until it is there, the graph is empty.
    Layout m_wholeLayout; ///< The last one of all tables.
    std::optional<Outcome> m_outcome; ///< Of the chosen rows.
    QString m_tableToDeleteFrom; ///< Its name, to find it again after a reload.
};
