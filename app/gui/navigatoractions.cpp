#include "app/gui/navigatoractions.h"

#include "views/graph/graphview.h"

#include <QAction>

namespace {

QAction* added(QObject* parent, GraphView* graph, const QString& text, const QKeySequence& shortcut,
               const QString& help)
{
    auto* action = new QAction(text, parent);
    action->setShortcut(shortcut);
    action->setToolTip(help);
    action->setStatusTip(help);
    graph->addAction(action);
    return action;
}

} // namespace

NavigatorActions::NavigatorActions(GraphView* graph, QObject* parent)
    : neighbours(added(parent, graph, tr("Show only its &neighbours"),
                       QKeySequence(Qt::CTRL | Qt::Key_Return),
                       tr("Show the selected table with its parents and children, and nothing else")))
    , reach(added(parent, graph, tr("Show what a &delete reaches"),
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return),
                  tr("Show the tables that a delete in the selected table may touch, level by level")))
    , hide(added(parent, graph, tr("&Hide table"), QKeySequence(Qt::Key_Delete),
                 tr("Take the selected table out of the picture; the database stays as it is")))
    , hideOthers(added(parent, graph, tr("Hide oth&ers"), QKeySequence(Qt::SHIFT | Qt::Key_Delete),
                       tr("Leave only the selected table and the pinned ones in the picture")))
    , pin(added(parent, graph, tr("&Pin table"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P),
                tr("Keep the selected table in the picture and where it stands, whatever else is shown; "
                   "once more to let it go")))
    , fold(added(parent, graph, tr("F&old or unfold its children's keys"), QKeySequence(Qt::CTRL | Qt::Key_H),
                 tr("Show the keys to the selected table as stubs at its children, or as a whole again")))
    , partitions(added(
          parent, graph, tr("List or fold its par&titions"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H),
          tr("List the partitions of the selected table below its columns, or only their number")))
    , everything(added(parent, graph, tr("Show &all tables"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A),
                       tr("Show the whole schema again")))
    , back(added(parent, graph, tr("&Back"), QKeySequence(Qt::ALT | Qt::Key_Left),
                 tr("Show what the graph showed before")))
    , forward(added(parent, graph, tr("&Forward"), QKeySequence(Qt::ALT | Qt::Key_Right),
                    tr("Show again what you came back from")))
{
    back->setShortcuts({QKeySequence(Qt::ALT | Qt::Key_Left), QKeySequence(Qt::Key_Backspace)});
    // Elsewhere Del speaks of texts, or would seem to speak of rows.
    hide->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    hideOthers->setShortcutContext(Qt::WidgetWithChildrenShortcut);
}
