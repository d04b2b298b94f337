#include "app/gui/graphwalker.h"

#include "views/graph/graphview.h"
#include "views/graph/graphwalk.h"

#include <QMenu>

GraphWalker::GraphWalker(GraphView* graph, QMenu* menu, QObject* parent)
    : QObject(parent)
    , m_graph(graph)
{
    QMenu* walks = menu->addMenu(tr("&Walk"));
    const auto addDirection = [&](const QString& text, Qt::Key key, Direction direction) {
        connect(add(walks, text, QKeySequence(key), tr("Select the nearest table in this direction")),
                &QAction::triggered, m_graph, [graph, direction] { graph->walk(direction); });
    };
    addDirection(tr("To the &left"), Qt::Key_Left, Direction::Left);
    addDirection(tr("To the &right"), Qt::Key_Right, Direction::Right);
    addDirection(tr("&Up"), Qt::Key_Up, Direction::Up);
    addDirection(tr("&Down"), Qt::Key_Down, Direction::Down);
    walks->addSeparator();
    connect(add(walks, tr("&Next key"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Right),
                tr("Select the next foreign key of the table that was selected last, or to it")),
            &QAction::triggered, m_graph, &GraphView::chooseNextKey);
    connect(add(walks, tr("&Previous key"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Left),
                tr("Select the foreign key before it")),
            &QAction::triggered, m_graph, &GraphView::choosePreviousKey);
    walks->addSeparator();
    QAction* rows = add(walks, tr("To its ro&ws"), QKeySequence(Qt::Key_Return),
                        tr("Choose rows of the selected table"));
    rows->setShortcuts({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    connect(rows, &QAction::triggered, m_graph, &GraphView::activateSelected);
    setEnabled(false);
}

void GraphWalker::setEnabled(bool enabled)
{
    for (QAction* action : std::as_const(m_actions))
        action->setEnabled(enabled);
}

QAction* GraphWalker::add(QMenu* menu, const QString& text, const QKeySequence& shortcut, const QString& help)
{
    QAction* action = menu->addAction(text);
    action->setShortcut(shortcut);
    // Elsewhere these keys move in lists and texts.
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setToolTip(help);
    action->setStatusTip(help);
    m_graph->addAction(action);
    m_actions << action;
    return action;
}
