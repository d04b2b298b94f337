#include "app/gui/mainwindow.h"

#include "app/gui/checkcontroller.h"
#include "app/gui/comparer.h"
#include "app/gui/databasename.h"
#include "app/gui/databaseopener.h"
#include "app/gui/deletecontroller.h"
#include "app/gui/graphpage.h"
#include "app/gui/keysmenu.h"
#include "app/gui/lessonpage.h"
#include "app/gui/lessonsmenu.h"
#include "app/gui/plancontroller.h"
#include "app/gui/reporter.h"
#include "app/gui/verifier.h"
#include "app/gui/whatifcontroller.h"
#include "app/gui/windowactions.h"
#include "app/gui/windowdocks.h"
#include "app/gui/windowplace.h"
#include "app/gui/windowstatus.h"
#include "app/lessons.h"
#include "model/job/error.h"
#include "model/layout/layoutworkers.h"
#include "views/connections/environmentstrip.h"
#include "views/connections/startpage.h"
#include "views/graph/graphview.h"
#include "views/schema/schemapane.h"
#include "views/simulator/simulatorpanel.h"
#include "views/whatif/whatifbar.h"
#include "views/window/about.h"
#include "views/window/findbar.h"
#include "views/window/keyboardhelp.h"
#include "views/window/messagebar.h"

#include <QCloseEvent>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

MainWindow::MainWindow()
    : m_exporter(this)
    , m_goTo(this)
    , m_actions(new WindowActions(this, *menuBar()))
    , m_environment(new EnvironmentStrip)
    , m_messages(new MessageBar)
    , m_pages(new QStackedWidget)
    , m_startPage(new StartPage)
    , m_graphPage(new GraphPage(m_session, *m_actions))
    , m_lessonPage(new LessonPage)
    , m_schemaPane(new SchemaPane)
    , m_opener(new DatabaseOpener(m_session, *m_actions, *m_startPage, *m_messages, this))
    , m_delete(new DeleteController(m_session, this))
    , m_whatIf(new WhatIfController(m_session, *m_graphPage, *m_actions, this))
    , m_docks(
          std::make_unique<WindowDocks>(this, *m_actions, m_schemaPane, buildCenter(), &m_delete->panel()))
{
    connect(new WindowStatus(m_session, statusBar()), &WindowStatus::cancelWanted, this,
            &MainWindow::cancelJobs);
    connect(new PlanController(m_session, *m_actions->reviewMenu, this), &PlanController::outcomeChosen,
            m_graphPage, &GraphPage::lookAt);
    connect(new LessonsMenu(m_actions->lessonsMenu, this), &LessonsMenu::chosen, this,
            &MainWindow::openLesson);
    for (const ShippedLesson& lesson : shippedLessons())
        m_startPage->addLesson(lesson.name, lesson.title);
    connectPages();
    connectActions();
    connectExporter();
    connectGoTo();
    connect(new CheckController(m_session, *m_actions, *m_docks, this), &CheckController::placesChosen, this,
            &MainWindow::showPlaces);
    addVerifier();
    addReporter();
    connect(new Comparer(m_session, *m_opener, m_actions->reviewMenu, this), &Comparer::failed, m_messages,
            &MessageBar::showMessage);
    showStartPage();
    restorePlace(*this);
}

MainWindow::~MainWindow() = default;

QWidget* MainWindow::buildCenter()
{
    m_pages->addWidget(m_startPage);
    m_pages->addWidget(m_graphPage);
    m_pages->addWidget(m_lessonPage);
    // The window is to be as low as the page in sight lets it be, not as all of them do.
    const auto measureShown = [this] {
        for (int i = 0; i < m_pages->count(); ++i) {
            const auto policy = i == m_pages->currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored;
            m_pages->widget(i)->setSizePolicy(policy, policy);
        }
    };
    connect(m_pages, &QStackedWidget::currentChanged, this, measureShown);
    measureShown();
    auto* center = new QWidget;
    auto* layout = new QVBoxLayout(center);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_environment);
    layout->addWidget(&m_whatIf->bar());
    layout->addWidget(m_messages);
    layout->addWidget(m_pages, 1);
    return center;
}

void MainWindow::connectPages()
{
    connect(&m_session, &Session::opened, this, &MainWindow::showOpened);
    connect(&m_session, &Session::closed, this, &MainWindow::showClosed);
    connect(&m_session, &Session::layoutAnnounced, m_messages, &MessageBar::showMessage);
    connect(&m_session, &Session::assumed, this, &MainWindow::showAssumed);
    showEndsOf(m_whatIf);
    connect(&m_session, &Session::layoutFailed, m_messages, &MessageBar::showMessage);
    connect(m_startPage, &StartPage::lessonChosen, this, &MainWindow::openLesson);
    connect(m_opener, &DatabaseOpener::lessonDropped, this, &MainWindow::openLesson);
    connect(m_lessonPage, &LessonPage::closeWanted, this, &MainWindow::closeLesson);
    connect(m_schemaPane, &SchemaPane::tableSelected, this, &MainWindow::showTableToDeleteFrom);
    connect(m_graphPage, &GraphPage::laidOut, this,
            [this] { m_actions->setShown(WindowActions::Shown::DatabaseGraph); });
    connect(m_graphPage, &GraphPage::tableSelected, this, &MainWindow::chooseToDeleteFrom);
    connect(m_graphPage, &GraphPage::failed, m_messages, &MessageBar::showMessage);
    connect(m_graphPage, &GraphPage::tableActivated, this, [this](TableId table) {
        chooseToDeleteFrom(table);
        m_actions->focusSimulator->trigger();
    });
    connect(m_schemaPane, &SchemaPane::tableActivated, this, [this](TableId table) {
        showTableToDeleteFrom(table);
        m_actions->focusSimulator->trigger();
    });
    const SimulatorPanel& panel = m_delete->panel();
    connect(&panel, &SimulatorPanel::tableChosen, this, &MainWindow::showTableToDeleteFrom);
    connect(&panel, &SimulatorPanel::tableSelected, this, &MainWindow::showTable);
    connect(&panel, &SimulatorPanel::stepShown, m_graphPage, &GraphPage::setStep);
    connect(m_delete, &DeleteController::simulated, m_graphPage,
            [this](const Simulation& simulation) { m_graphPage->setOutcome(simulation.outcome); });
    connect(m_delete, &DeleteController::choiceCleared, m_graphPage,
            [this] { m_graphPage->setOutcome(std::nullopt); });
}

void MainWindow::connectActions()
{
    connect(m_actions->reload, &QAction::triggered, this, [this] {
        m_messages->hide();
        m_session.reload();
    });
    connect(m_actions->closeDatabase, &QAction::triggered, this, &MainWindow::closeShown);
    connect(m_actions->quit, &QAction::triggered, this, &MainWindow::close);
    connect(m_actions->cancel, &QAction::triggered, this, &MainWindow::cancelOrClose);
    connect(m_actions->keyboardHelp, &QAction::triggered, this,
            [this] { showKeyboardHelp(this, *menuBar()); });
    connect(m_actions->about, &QAction::triggered, this, [this] { showAbout(this, graphvizVersion()); });
    m_actions->rowsMenu->addActions(m_delete->panel().actions());
    m_actions->letLookAt([this] { return &shownGraph(); });
    auto* keys = new KeysMenu(
        m_actions->graphMenu, [this] { return &shownGraph(); }, this);
    for (GraphView* graph : {&m_graphPage->graph(), &m_lessonPage->graph()}) {
        graph->setNotation(keys->notation());
        connect(keys, &KeysMenu::notationChosen, graph, &GraphView::setNotation);
        graph->setLegendShown(keys->isLegendShown());
        connect(keys, &KeysMenu::legendShown, graph, &GraphView::setLegendShown);
    }
    m_actions->letPlay([this] { return &shownPlayer(); });
}

void MainWindow::connectExporter()
{
    m_session.include(m_exporter.jobs());
    connect(m_actions->exportAs, &QAction::triggered, &m_exporter,
            [this] { m_exporter.askAndExport(m_graphPage->exportContent()); });
    connect(m_actions->print, &QAction::triggered, &m_exporter,
            [this] { m_exporter.askAndPrint(m_graphPage->exportContent()); });
    connect(m_actions->copyPicture, &QAction::triggered, &m_exporter,
            [this] { m_exporter.copyPicture(m_graphPage->exportContent()); });
    showEndsOf(&m_exporter);
}

void MainWindow::connectGoTo()
{
    connect(m_actions->goTo, &QAction::triggered, &m_goTo, [this] { m_goTo.open(m_opener->openable()); });
    connect(&m_goTo, &GoToAnything::placesChosen, this, &MainWindow::goToPlaces);
    connect(&m_goTo, &GoToAnything::connectionChosen, m_opener, &DatabaseOpener::openConnection);
    connect(&m_goTo, &GoToAnything::fileChosen, m_opener, &DatabaseOpener::open);
    connect(&m_session, &Session::opened, &m_goTo, [this] { m_goTo.setSchema(m_session.sharedSchema()); });
    connect(&m_session, &Session::closed, &m_goTo, [this] { m_goTo.setSchema(nullptr); });
}

void MainWindow::addVerifier()
{
    auto* verifier = new Verifier(m_session, m_delete->panel(), *m_actions, this);
    connect(m_delete, &DeleteController::simulated, verifier,
            [verifier](const Simulation& simulation) { verifier->setOutcome(simulation.outcome); });
    connect(m_delete, &DeleteController::choiceCleared, verifier,
            [verifier] { verifier->setOutcome(std::nullopt); });
    connect(&m_session, &Session::closed, verifier, [verifier] { verifier->setOutcome(std::nullopt); });
    connect(verifier, &Verifier::failed, m_messages, &MessageBar::showMessage);
}

void MainWindow::addReporter()
{
    auto* reporter = new Reporter(m_session, m_delete->panel(), *m_actions, this);
    connect(&m_session, &Session::closed, reporter, [reporter] { reporter->setWanted(std::nullopt); });
    showEndsOf(reporter);
}

template <typename Worker>
void MainWindow::showEndsOf(Worker* worker)
{
    connect(worker, &Worker::failed, m_messages,
            [this, worker](const QString& message) { m_messages->showMessageOf(worker, message); });
    connect(worker, &Worker::done, this, [this, worker](const QString& sentence) {
        m_messages->withdraw(worker);
        statusBar()->showMessage(sentence);
    });
}

void MainWindow::open(const QString& url)
{
    m_opener->open(url);
}

void MainWindow::openLesson(const QString& nameOrPath)
{
    m_messages->hide();
    try {
        const Lesson lesson = readLesson(nameOrPath);
        if (isDatabaseShown())
            m_session.close();
        m_pages->setCurrentWidget(m_lessonPage);
        m_lessonPage->open(lesson, nameOrPath);
        m_actions->setShown(WindowActions::Shown::Lesson);
        setWindowTitle(tr("%1 — Cascade Explorer").arg(lesson.title));
    } catch (const RequestError& error) {
        m_messages->showMessage(QString::fromUtf8(error.what()));
    }
}

void MainWindow::closeShown()
{
    if (isLessonShown())
        closeLesson();
    else
        m_session.close();
}

void MainWindow::closeLesson()
{
    m_lessonPage->leave();
    showStartPage();
}

void MainWindow::showStartPage()
{
    m_pages->setCurrentWidget(m_startPage);
    m_startPage->setFocus();
    m_actions->setShown(WindowActions::Shown::StartPage);
    setWindowTitle(tr("Cascade Explorer"));
}

bool MainWindow::isDatabaseShown() const
{
    return m_pages->currentWidget() == m_graphPage;
}

bool MainWindow::isLessonShown() const
{
    return m_pages->currentWidget() == m_lessonPage;
}

GraphView& MainWindow::shownGraph()
{
    return isLessonShown() ? m_lessonPage->graph() : m_graphPage->graph();
}

StepPlayer& MainWindow::shownPlayer()
{
    return isLessonShown() ? m_lessonPage->player() : m_delete->panel().player();
}

void MainWindow::showOpened()
{
    const Schema& schema = m_session.schema();
    const QString database = m_session.connection().url.displayText();
    if (std::exchange(m_database, database) != database)
        m_tableToDeleteFrom.clear();
    showTitle();
    m_environment->setConnection(m_session.connection());
    m_lessonPage->leave();
    if (!isDatabaseShown()) {
        m_pages->setCurrentWidget(m_graphPage);
        m_docks->restore();
    }
    m_actions->setShown(WindowActions::Shown::Database);
    m_schemaPane->setSchema(schema);
    if (schema.tables().empty())
        m_messages->showMessage(
            m_session.connection().url.path.isEmpty()
                ? tr("The database has no tables that its user may see; open another one.")
                : tr("The database has no tables; open another file."));
    const auto same = std::ranges::find(schema.tables(), m_tableToDeleteFrom, &Table::displayName);
    if (same != schema.tables().end())
        showTableToDeleteFrom(TableId{static_cast<int>(same - schema.tables().begin())});
}

void MainWindow::showAssumed()
{
    showTitle();
    m_schemaPane->setSchema(m_session.schema());
    if (const TableId table = m_delete->panel().table())
        m_schemaPane->selectTable(table);
    m_goTo.setSchema(m_session.sharedSchema());
}

void MainWindow::showTitle()
{
    const QString name = databaseName(m_session.connection());
    setWindowTitle(
        (m_session.changes().empty() ? tr("%1 — Cascade Explorer") : tr("%1 — WHAT IF — Cascade Explorer"))
            .arg(name));
}

void MainWindow::showClosed()
{
    m_tableToDeleteFrom.clear();
    m_docks->save();
    m_docks->hide();
    m_environment->hide();
    showStartPage();
}

void MainWindow::showTable(TableId table)
{
    m_graphPage->selectTable(table);
    m_schemaPane->selectTable(table);
}

void MainWindow::showTableToDeleteFrom(TableId table)
{
    m_graphPage->selectTable(table);
    chooseToDeleteFrom(table);
}

void MainWindow::chooseToDeleteFrom(TableId table)
{
    m_tableToDeleteFrom = m_session.schema().table(table).displayName();
    m_schemaPane->selectTable(table);
    m_delete->panel().setTable(table);
}

void MainWindow::goToPlaces(const std::vector<GraphMatch>& places)
{
    showTableToDeleteFrom(places.front().table);
    m_graphPage->goTo(places);
}

void MainWindow::showPlaces(const std::vector<GraphMatch>& places)
{
    showTable(places.front().table);
    m_graphPage->show(places);
}

void MainWindow::cancelOrClose()
{
    FindBar& findBar = m_graphPage->findBar();
    if (findBar.isAncestorOf(focusWidget())) {
        findBar.close();
        m_graphPage->graph().setFocus();
        return;
    }
    if (cancelJobs())
        return;
    if (findBar.isVisible())
        findBar.close();
    else
        m_messages->hide();
}

bool MainWindow::cancelJobs()
{
    const bool wasRunning = m_delete->cancel();
    if (wasRunning)
        statusBar()->showMessage(tr("Cancelled."), 3000);
    return wasRunning;
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    savePlace(*this);
    if (isDatabaseShown())
        m_docks->save();
    m_session.cancel();
    event->accept();
}
