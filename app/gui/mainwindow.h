#pragma once

#include "app/gui/exporter.h"
#include "app/gui/gotoanything.h"
#include "app/gui/session.h"

#include <QMainWindow>

#include <memory>

class DatabaseOpener;
class DeleteController;
class EnvironmentStrip;
class GraphPage;
class GraphView;
class LessonPage;
class MessageBar;
class QStackedWidget;
class SchemaPane;
class StartPage;
class StepPlayer;
class WindowActions;
class WhatIfController;
class WindowDocks;

/// The window: makes the pages, the docks and the controllers, and passes on what the user chose in one of them to
/// the others.
///
/// Whatever has to know about the database listens to Session::opened() and closed(), and GraphPage::laidOut().
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
    QWidget* buildCenter();
    void connectPages();
    void connectActions();
    void connectExporter();
    void connectGoTo();
    void addVerifier();
    void addReporter();

    /// What it has done replaces what it failed to do before.
    template <typename Worker>
    void showEndsOf(Worker* worker);

    void closeShown(); ///< The lesson, else the database.
    void closeLesson();
    void showStartPage();
    GraphView& shownGraph();
    StepPlayer& shownPlayer();
    void showOpened();
    void showClosed();
    void showAssumed(); ///< Other keys of the same tables.
    void showTitle();
    void showTable(TableId table); ///< In the graph and the tree.
    void showTableToDeleteFrom(TableId table); ///< There and in the simulator.
    void chooseToDeleteFrom(TableId table); ///< As that, but the graph, where it was chosen, stays as it is.
    void goToPlaces(const std::vector<GraphMatch>& places);
    void showPlaces(const std::vector<GraphMatch>& places); ///< In the graph and the tree.
    void cancelOrClose();
    bool cancelJobs(); ///< Returns whether some ran.
    bool isDatabaseShown() const;
    bool isLessonShown() const;

    Exporter m_exporter;
    Session m_session;
    GoToAnything m_goTo;
    WindowActions* m_actions;
    EnvironmentStrip* m_environment;
    MessageBar* m_messages;
    QStackedWidget* m_pages;
    StartPage* m_startPage;
    GraphPage* m_graphPage;
    LessonPage* m_lessonPage;
    SchemaPane* m_schemaPane;
    DatabaseOpener* m_opener;
    DeleteController* m_delete;
    WhatIfController* m_whatIf;
    std::unique_ptr<WindowDocks> m_docks;
    QString m_database; ///< That was opened last.
    QString m_tableToDeleteFrom; ///< Its name, to find it again after a reload.
};
