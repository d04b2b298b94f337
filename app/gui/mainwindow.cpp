#include "app/gui/mainwindow.h"

#include "app/gui/databasename.h"
#include "app/gui/filedialogs.h"
#include "app/gui/filedrop.h"
#include "app/gui/graphnavigator.h"
#include "app/gui/lessonpage.h"
#include "app/gui/lessonsmenu.h"
#include "app/gui/recentfilesmenu.h"
#include "app/gui/windowactions.h"
#include "app/gui/windowdocks.h"
#include "app/gui/windowplace.h"
#include "app/lessons.h"
#include "app/samples.h"
#include "model/job/error.h"
#include "model/schema/schemasummary.h"
#include "views/connections/environmentstrip.h"
#include "views/connections/startpage.h"
#include "views/graph/focusbar.h"
#include "views/graph/graphview.h"
#include "views/schema/schemapane.h"
#include "views/simulator/simulatorpanel.h"
#include "views/window/busyindicator.h"
#include "views/window/findbar.h"
#include "views/window/keyboardhelp.h"
#include "views/window/messagebar.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

MainWindow::MainWindow()
    : m_exporter(this)
    , m_connections(this)
    , m_goTo(this)
    , m_actions(new WindowActions(this))
    , m_environment(new EnvironmentStrip)
    , m_messages(new MessageBar)
    , m_pages(new QStackedWidget)
    , m_startPage(new StartPage)
    , m_graphPage(new QWidget)
    , m_lessonPage(new LessonPage)
    , m_findBar(new FindBar)
    , m_focusBar(new FocusBar)
    , m_graph(new GraphView)
    , m_schemaPane(new SchemaPane)
    , m_simulator(new SimulatorPanel)
    , m_counts(new QLabel)
    , m_busy(new BusyIndicator)
{
    setWindowTitle(tr("Cascade Explorer"));
    connect(new FileDrop(this), &FileDrop::dropped, this,
            [this](const QString& path) { path.endsWith(".md"_L1) ? openLesson(path) : open(path); });
    m_actions->addMenus(*menuBar());
    m_recentFiles = new RecentFilesMenu(m_actions->recentMenu, this);
    connect(new LessonsMenu(m_actions->lessonsMenu, this), &LessonsMenu::chosen, this,
            &MainWindow::openLesson);
    buildCentralWidget();
    m_docks = std::make_unique<WindowDocks>(this, m_actions->viewMenu, m_schemaPane, m_simulator);
    statusBar()->addWidget(m_counts);
    statusBar()->addPermanentWidget(m_busy);
    m_navigator = new GraphNavigator(m_graph, m_focusBar, m_actions->graphMenu, this);
    connectViews();
    connectActions();
    connectSession();

    m_startPage->setSamples(sampleNames());
    for (const ShippedLesson& lesson : shippedLessons())
        m_startPage->addLesson(lesson.name, lesson.title);
    m_startPage->setConnections(m_connections.connections());
    m_startPage->setRecentFiles(m_recentFiles->paths());
    m_actions->setShown(WindowActions::Shown::StartPage);
    restorePlace(*this);
}

MainWindow::~MainWindow() = default;

void MainWindow::buildCentralWidget()
{
    auto* graphLayout = new QVBoxLayout(m_graphPage);
    graphLayout->setContentsMargins({});
    graphLayout->setSpacing(0);
    graphLayout->addWidget(m_focusBar);
    graphLayout->addWidget(m_findBar);
    graphLayout->addWidget(m_graph, 1);
    // The graph would keep dropped files to itself.
    m_graph->setAcceptDrops(false);
    m_graph->viewport()->setAcceptDrops(false);
    m_pages->addWidget(m_startPage);
    m_pages->addWidget(m_graphPage);
    m_pages->addWidget(m_lessonPage);

    auto* central = new QWidget;
    auto* layout = new QVBoxLayout(central);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_environment);
    layout->addWidget(m_messages);
    layout->addWidget(m_pages, 1);
    setCentralWidget(central);
}

void MainWindow::connectViews()
{
    connect(m_startPage, &StartPage::openWanted, this, &MainWindow::chooseFile);
    connect(m_startPage, &StartPage::urlChosen, this, &MainWindow::open);
    connect(m_startPage, &StartPage::lessonChosen, this, &MainWindow::openLesson);
    connect(m_lessonPage, &LessonPage::closeWanted, this, &MainWindow::closeLesson);
    connect(m_startPage, &StartPage::connectionsWanted, &m_connections, &ConnectionsManager::showDialog);
    connect(m_startPage, &StartPage::connectionChosen, &m_connections, &ConnectionsManager::open);
    connect(m_messages, &MessageBar::retryWanted, &m_session, &Session::retry);
    connect(m_schemaPane, &SchemaPane::tableSelected, this, &MainWindow::showTableToDeleteFrom);
    connect(m_graph, &GraphView::tableSelected, this, &MainWindow::showTableToDeleteFrom);
    connect(m_graph, &GraphView::tableActivated, this, [this](TableId table) {
        showTableToDeleteFrom(table);
        m_actions->focusSimulator->trigger();
    });
    connect(m_simulator, &SimulatorPanel::tableChosen, this, &MainWindow::showTableToDeleteFrom);
    connect(m_simulator, &SimulatorPanel::tableSelected, this, &MainWindow::showTable);
    connect(m_simulator, &SimulatorPanel::pageWanted, &m_session, &Session::readPage);
    connect(m_simulator, &SimulatorPanel::deleteChosen, &m_session, &Session::predict);
    connect(m_simulator, &SimulatorPanel::comparisonWanted, &m_session, &Session::compare);
    connect(m_simulator, &SimulatorPanel::mappersWanted, this,
            [this] { m_simulator->setMappersFile(askForMappers(this)); });
    connect(m_simulator, &SimulatorPanel::stepShown, this, [this](const PlayedStep& step) {
        if (m_layout)
            m_graph->setStep(step);
    });
    connect(m_simulator, &SimulatorPanel::choiceCleared, this, [this] {
        m_session.dropPrediction();
        m_outcome.reset();
        m_graph->setOutcome(std::nullopt);
    });
    connect(m_findBar, &FindBar::textChanged, m_graph,
            [this](const QString& text) { m_findBar->setMatches(m_graph->find(text)); });
    connect(m_findBar, &FindBar::nextWanted, m_graph, &GraphView::findNext);
    connect(m_navigator, &GraphNavigator::layoutWanted, &m_session, &Session::layOut);
    connect(m_navigator, &GraphNavigator::tablesMoved, this, [this] {
        m_layout = m_graph->graph().layout();
        m_wholeLayout = *m_layout; // Only there do tables have a place to be remembered.
    });
    connect(m_findBar, &FindBar::previousWanted, m_graph, &GraphView::findPrevious);
}

void MainWindow::connectActions()
{
    connect(m_actions->open, &QAction::triggered, this, &MainWindow::chooseFile);
    connect(m_actions->connections, &QAction::triggered, &m_connections, &ConnectionsManager::showDialog);
    connect(m_recentFiles, &RecentFilesMenu::chosen, this, &MainWindow::open);
    connect(m_recentFiles, &RecentFilesMenu::changed, m_startPage, &StartPage::setRecentFiles);
    connect(m_actions->reload, &QAction::triggered, &m_session, &Session::reload);
    connect(m_actions->closeDatabase, &QAction::triggered, this, &MainWindow::closeShown);
    connect(m_actions->exportAs, &QAction::triggered, this,
            [this] { m_exporter.askAndExport(exportContent()); });
    connect(m_actions->print, &QAction::triggered, this, [this] { m_exporter.askAndPrint(exportContent()); });
    connect(m_actions->copyPicture, &QAction::triggered, this,
            [this] { m_exporter.copyPicture(exportContent()); });
    connect(m_actions->quit, &QAction::triggered, this, &MainWindow::close);
    connect(m_actions->find, &QAction::triggered, m_findBar, &FindBar::open);
    connect(m_actions->goTo, &QAction::triggered, this, &MainWindow::goToAnything);
    connect(&m_goTo, &GoToAnything::placesChosen, this, &MainWindow::goToPlaces);
    connect(&m_goTo, &GoToAnything::connectionChosen, &m_connections, &ConnectionsManager::open);
    connect(&m_goTo, &GoToAnything::fileChosen, this, &MainWindow::open);
    connect(m_actions->cancel, &QAction::triggered, this, &MainWindow::cancelOrClose);
    connect(m_actions->focusSchema, &QAction::triggered, this, [this] { m_docks->focusSchema(); });
    connect(m_actions->focusSimulator, &QAction::triggered, this, [this] { m_docks->focusSimulator(); });
    m_actions->letLookAt([this] { return &shownGraph(); });
    m_actions->letPlay([this] { return &shownPlayer(); });
    connect(m_actions->keyboardHelp, &QAction::triggered, this,
            [this] { showKeyboardHelp(this, actions() + m_graph->actions() + m_simulator->actions()); });
}

void MainWindow::connectSession()
{
    connect(&m_connections, &ConnectionsManager::ready, this, [this](const SavedConnection& connection) {
        m_messages->hide();
        m_session.open(connection);
    });
    connect(&m_connections, &ConnectionsManager::failed, m_messages, &MessageBar::showMessage);
    connect(&m_connections, &ConnectionsManager::changed, this,
            [this] { m_startPage->setConnections(m_connections.connections()); });
    connect(&m_session, &Session::opened, this, &MainWindow::showOpened);
    connect(&m_session, &Session::openFailed, this, &MainWindow::showOpenError);
    connect(&m_session, &Session::laidOut, this, &MainWindow::showLayout);
    connect(&m_session, &Session::layoutFailed, m_messages, &MessageBar::showMessage);
    connect(&m_session, &Session::pageRead, m_simulator, &SimulatorPanel::setPage);
    connect(&m_session, &Session::pageFailed, m_simulator, &SimulatorPanel::setPageError);
    connect(&m_session, &Session::predicted, this, &MainWindow::showSimulation);
    connect(&m_session, &Session::predictionFailed, m_simulator, &SimulatorPanel::setSimulationError);
    connect(&m_session, &Session::compared, m_simulator, &SimulatorPanel::setComparison);
    connect(&m_session, &Session::comparisonFailed, m_simulator, &SimulatorPanel::setComparisonError);
    connect(&m_session, &Session::predictionAnnounced, m_simulator, &SimulatorPanel::addAnnouncement);
    m_session.include(m_exporter.jobs());
    connect(&m_exporter, &Exporter::started, m_busy, &BusyIndicator::begin);
    connect(&m_exporter, &Exporter::failed, m_messages, &MessageBar::showMessage);
    connect(&m_exporter, &Exporter::done, this,
            [this](const QString& sentence) { statusBar()->showMessage(sentence); });
    connect(&m_session, &Session::busy, m_busy, &BusyIndicator::begin);
    connect(&m_session, &Session::progressed, m_busy, &BusyIndicator::setProgress);
    connect(&m_session, &Session::idle, m_busy, &BusyIndicator::end);
    connect(m_busy, &BusyIndicator::cancelWanted, this, &MainWindow::cancelOrClose);
}

void MainWindow::open(const QString& url)
{
    m_messages->hide();
    m_session.open(url);
}

void MainWindow::chooseFile()
{
    const QString path = askForDatabase(this);
    if (!path.isEmpty())
        open(path);
}

void MainWindow::openLesson(const QString& nameOrPath)
{
    m_messages->hide();
    try {
        const Lesson lesson = readLesson(nameOrPath);
        if (isDatabaseShown())
            closeDatabase();
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
        closeDatabase();
}

void MainWindow::closeLesson()
{
    m_lessonPage->leave();
    showStartPage();
}

void MainWindow::closeDatabase()
{
    m_session.cancel();
    m_docks->save();
    m_docks->hide();
    m_counts->clear();
    m_layout.reset();
    m_goTo.setSchema(nullptr);
    m_graph->clear();
    m_navigator->setEnabled(false);
    m_navigator->setSchema({}, {});
    m_environment->hide();
    showStartPage();
}

void MainWindow::showStartPage()
{
    m_pages->setCurrentWidget(m_startPage);
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
    return isLessonShown() ? m_lessonPage->graph() : *m_graph;
}

StepPlayer& MainWindow::shownPlayer()
{
    return isLessonShown() ? m_lessonPage->player() : m_simulator->player();
}

void MainWindow::showOpened()
{
    const SavedConnection& connection = m_session.connection();
    const Schema& schema = m_session.schema();
    if (!connection.url.path.isEmpty() && connection.url.label.isEmpty())
        m_recentFiles->add(connection.url.path);
    setWindowTitle(tr("%1 — Cascade Explorer").arg(databaseName(connection)));
    m_environment->setConnection(connection);
    m_lessonPage->leave();
    if (!isDatabaseShown()) {
        m_pages->setCurrentWidget(m_graphPage);
        m_docks->restore();
    }
    m_actions->setShown(WindowActions::Shown::Database);
    m_layout.reset();
    m_navigator->setEnabled(false);
    m_graph->clear();
    m_navigator->setSchema(schema, connection.url);
    m_goTo.setSchema(m_session.sharedSchema());
    m_schemaPane->setSchema(schema);
    m_simulator->setSchema(schema);
    m_counts->setText(tr("%1, opened read-only").arg(schemaSummary(schema)));
    if (schema.tables().empty())
        m_messages->showMessage(tr("The database has no tables; open another file."));
    const auto same = std::ranges::find(schema.tables(), m_tableToDeleteFrom, &Table::displayName);
    if (same != schema.tables().end())
        showTableToDeleteFrom(TableId{static_cast<int>(same - schema.tables().begin())});
}

void MainWindow::showOpenError(const QString& text, const QString& message)
{
    m_messages->showRetryable(message);
    m_recentFiles->removeMissing(text);
}

void MainWindow::showLayout(const Layout& layout)
{
    const bool isFirst = !m_layout;
    m_layout = m_navigator->withMovedTables(layout);
    if (m_navigator->focus() == GraphFocus())
        m_wholeLayout = *m_layout;
    if (!isFirst) {
        m_graph->rearrange(*m_layout);
        return;
    }
    m_navigator->setEnabled(true);
    m_actions->setShown(WindowActions::Shown::DatabaseGraph);
    m_graph->setSchema(m_session.schema(), *m_layout);
    m_graph->setOutcome(m_outcome);
    if (m_simulator->table())
        m_graph->selectTable(m_simulator->table());
}

void MainWindow::showSimulation(const Simulation& simulation)
{
    m_simulator->setSimulation(simulation);
    m_outcome = simulation.outcome;
    if (m_layout)
        m_graph->setOutcome(m_outcome);
}

void MainWindow::showTable(TableId table)
{
    if (m_layout) {
        m_navigator->reveal(table);
        m_graph->selectTable(table);
    }
    m_schemaPane->selectTable(table);
}

void MainWindow::showTableToDeleteFrom(TableId table)
{
    m_tableToDeleteFrom = m_session.schema().table(table).displayName();
    showTable(table);
    m_simulator->setTable(table);
}

void MainWindow::goToAnything()
{
    m_goTo.open({m_connections.connections(), m_recentFiles->paths()});
}

void MainWindow::goToPlaces(const std::vector<GraphMatch>& places)
{
    showTableToDeleteFrom(places.front().table);
    if (m_layout)
        m_graph->showMatches(places);
    m_graph->setFocus();
}

void MainWindow::cancelOrClose()
{
    if (m_findBar->isAncestorOf(focusWidget())) {
        m_findBar->close();
        m_graph->setFocus();
    } else if (m_session.cancel()) {
        statusBar()->showMessage(tr("Cancelled."), 3000);
        if (m_simulator->request())
            m_simulator->setSimulationError(
                tr("Cancelled. Choose rows again to see what deleting them does."));
    } else if (m_findBar->isVisible())
        m_findBar->close();
    else
        m_messages->hide();
}

ExportContent MainWindow::exportContent() const
{
    const QString name = databaseName(m_session.connection()).section(u':', -1);
    const SchemaDrawing everything{m_session.sharedSchema(), m_wholeLayout};
    ExportContent content{QFileInfo(name).completeBaseName(), everything};
    if (m_navigator->focus() != GraphFocus()) {
        std::vector<TableId> tables;
        for (size_t i = 0; i < m_layout->nodes.size(); ++i)
            if (!m_layout->nodes[i].isNull())
                tables.push_back(TableId{static_cast<int>(i)});
        content.shown = partOf({everything.schema, *m_layout}, tables);
    }
    return content;
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    savePlace(*this);
    if (isDatabaseShown())
        m_docks->save();
    m_session.cancel();
    event->accept();
}
