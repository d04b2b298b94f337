#include "app/gui/windowactions.h"

#include "views/graph/graphview.h"
#include "views/player/stepplayer.h"

#include <QEvent>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

WindowActions::WindowActions(QWidget* window, QMenuBar& bar)
    : QObject(window)
    , open(add(tr("&Open…"), QKeySequence::Open, tr("Open a SQLite database, a snapshot or a script")))
    , connections(add(tr("Co&nnections…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O),
                      tr("Open, test and change the saved connections to servers")))
    , reload(add(tr("Re&load"), QKeySequence(Qt::Key_F5), tr("Read the schema and the rows again")))
    , closeDatabase(add(tr("&Close"), QKeySequence(Qt::CTRL | Qt::Key_W),
                        tr("Close the database or the lesson, and go back to the first page")))
    , exportAs(add(tr("&Export…"), QKeySequence(Qt::CTRL | Qt::Key_E),
                   tr("Write the tables to a file: a picture, a web page, DOT, Mermaid, DBML or JSON")))
    , print(add(tr("&Print…"), QKeySequence::Print, tr("Print the graph on one page")))
    , quit(add(tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), tr("Close the window")))
    , find(add(tr("&Find…"), QKeySequence::Find, tr("Find tables and columns in the graph")))
    , goTo(add(tr("&Go to anything…"), QKeySequence(Qt::CTRL | Qt::Key_K),
               tr("Go to a table, column, key, command or connection by some letters of its name")))
    , copyPicture(add(tr("Copy as &picture"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
                      tr("Copy a picture of the graph, to paste it elsewhere")))
    , cancel(
          add(tr("&Cancel"), QKeySequence(Qt::Key_Escape), tr("Stop what is running, or close the find bar")))
    , zoomIn(add(tr("Zoom &in"), QKeySequence::ZoomIn, tr("Show the graph larger")))
    , zoomOut(add(tr("Zoom &out"), QKeySequence::ZoomOut, tr("Show the graph smaller")))
    , fit(add(tr("&Fit graph"), QKeySequence(Qt::CTRL | Qt::Key_0), tr("Show the whole graph")))
    , focusSchema(add(tr("Go to &tables"), QKeySequence(Qt::CTRL | Qt::Key_1),
                      tr("Move the keyboard to the tree of tables")))
    , focusGraph(
          add(tr("Go to &graph"), QKeySequence(Qt::CTRL | Qt::Key_2), tr("Move the keyboard to the graph")))
    , focusSimulator(add(tr("Go to &delete"), QKeySequence(Qt::CTRL | Qt::Key_3),
                         tr("Move the keyboard to the rows to delete")))
    , focusResult(add(tr("Go to &result"), QKeySequence(Qt::CTRL | Qt::Key_4),
                      tr("Move the keyboard to what the delete would do")))
    , filterRows(add(tr("&Filter rows"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F),
                     tr("Move the keyboard to the filter above the rows")))
    , resetPanels(add(tr("Reset pa&nels"), QKeySequence(Qt::CTRL | Qt::Key_B, Qt::Key_R),
                      tr("Put what stands beside the graph back to its first place and size")))
    , play(add(tr("&Play or pause"), QKeySequence(Qt::Key_F6), tr("Play the delete step by step, or pause")))
    , stepForward(add(tr("Step &forward"), QKeySequence(Qt::Key_F8), tr("Play the next row of the delete")))
    , stepBack(add(tr("Step &back"), QKeySequence(Qt::Key_F7), tr("Take the last row of the delete back")))
    , goToStart(add(tr("Go to the &start"), QKeySequence(Qt::SHIFT | Qt::Key_F7), tr("Before the delete")))
    , goToEnd(add(tr("Go to the &end"), QKeySequence(Qt::SHIFT | Qt::Key_F8), tr("After the whole delete")))
    , goFaster(add(tr("F&aster"), QKeySequence(Qt::CTRL | Qt::Key_F8), tr("Play more steps a second")))
    , goSlower(add(tr("S&lower"), QKeySequence(Qt::CTRL | Qt::Key_F7), tr("Play fewer steps a second")))
    , keyboardHelp(add(tr("&Keyboard"), QKeySequence::HelpContents, tr("Show what the keys do")))
    , about(add(tr("&About…"), QKeySequence(Qt::SHIFT | Qt::Key_F1),
                tr("Show the program's version, its licence and what it runs with")))
{
    // Ctrl++ needs Shift on many keyboards.
    zoomIn->setShortcuts({QKeySequence(u"Ctrl++"_s), QKeySequence(u"Ctrl+="_s)});
    addMenus(bar);
}

QAction* WindowActions::add(const QString& text, const QKeySequence& shortcut, const QString& help)
{
    auto* window = static_cast<QWidget*>(parent());
    auto* action = new QAction(text, window);
    action->setShortcut(shortcut);
    action->setToolTip(help);
    action->setStatusTip(help);
    window->addAction(action);
    return action;
}

void WindowActions::addMenus(QMenuBar& bar)
{
    QMenu* file = bar.addMenu(tr("&File"));
    file->addAction(open);
    file->addAction(connections);
    recentMenu = file->addMenu(tr("Open &recent"));
    file->addAction(reload);
    file->addAction(closeDatabase);
    file->addSeparator();
    file->addActions({exportAs, print});
    file->addSeparator();
    file->addAction(quit);

    QMenu* edit = bar.addMenu(tr("&Edit"));
    edit->addActions({copyPicture, find, goTo, cancel});

    viewMenu = bar.addMenu(tr("&View"));
    viewMenu->addActions({zoomIn, zoomOut, fit});
    viewMenu->addSeparator();
    viewMenu->addActions({focusSchema, focusGraph, focusSimulator, focusResult});
    viewMenu->addSeparator();
    viewMenu->addAction(resetPanels);

    graphMenu = bar.addMenu(tr("&Graph"));

    rowsMenu = bar.addMenu(tr("Ro&ws"));
    rowsMenu->addAction(filterRows);
    rowsMenu->addSeparator();

    QMenu* playMenu = bar.addMenu(tr("&Play"));
    playMenu->addActions({play, stepForward, stepBack, goToStart, goToEnd});
    playMenu->addSeparator();
    playMenu->addActions({goFaster, goSlower});

    reviewMenu = bar.addMenu(tr("&Review"));
    reviewMenu->installEventFilter(this);
    showReviewMenu();

    QMenu* help = bar.addMenu(tr("&Help"));
    lessonsMenu = help->addMenu(tr("&Lessons"));
    help->addActions({keyboardHelp, about});
}

bool WindowActions::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ActionAdded || event->type() == QEvent::ActionRemoved)
        showReviewMenu();
    return QObject::eventFilter(watched, event);
}

void WindowActions::showReviewMenu()
{
    reviewMenu->menuAction()->setVisible(!reviewMenu->isEmpty());
}

void WindowActions::setShown(Shown shown)
{
    const bool isDatabase = shown == Shown::Database || shown == Shown::DatabaseGraph;
    for (QAction* action : {reload, find, focusSchema, focusSimulator, focusResult, filterRows, resetPanels})
        action->setEnabled(isDatabase);
    for (QAction* action : {exportAs, print, copyPicture})
        action->setEnabled(shown == Shown::DatabaseGraph);
    for (QAction* action : {closeDatabase, zoomIn, zoomOut, fit, focusGraph, play, stepForward, stepBack,
                            goToStart, goToEnd, goFaster, goSlower})
        action->setEnabled(shown != Shown::StartPage);
}

void WindowActions::letLookAt(const std::function<GraphView*()>& graph)
{
    connect(zoomIn, &QAction::triggered, this, [graph] { graph()->zoomIn(); });
    connect(zoomOut, &QAction::triggered, this, [graph] { graph()->zoomOut(); });
    connect(fit, &QAction::triggered, this, [graph] { graph()->fit(); });
    connect(focusGraph, &QAction::triggered, this, [graph] { graph()->setFocus(Qt::ShortcutFocusReason); });
}

void WindowActions::letPlay(const std::function<StepPlayer*()>& player)
{
    using Act = void (StepPlayer::*)();
    for (const auto& [action, act] : {std::pair<QAction*, Act>{play, &StepPlayer::playOrPause},
                                      {stepForward, &StepPlayer::stepForward},
                                      {stepBack, &StepPlayer::stepBack},
                                      {goToStart, &StepPlayer::goToStart},
                                      {goToEnd, &StepPlayer::goToEnd},
                                      {goFaster, &StepPlayer::goFaster},
                                      {goSlower, &StepPlayer::goSlower}})
        connect(action, &QAction::triggered, this, [player, act = act] { (player()->*act)(); });
}
