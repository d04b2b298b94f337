#include "app/gui/graphnavigator.h"

#include "views/graph/focusbar.h"
#include "views/graph/graphgeometry.h"
#include "views/graph/graphview.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QUndoStack>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

/// Moving a table, which the user has done already when the step is made.
class MoveStep : public QUndoCommand {
public:
    MoveStep(const QString& text, std::function<void()> redo, std::function<void()> undo)
        : QUndoCommand(text)
        , m_redo(std::move(redo))
        , m_undo(std::move(undo))
    {
    }

    void redo() override { m_redo(); }
    void undo() override { m_undo(); }

private:
    std::function<void()> m_redo;
    std::function<void()> m_undo;
};

} // namespace

GraphNavigator::GraphNavigator(GraphView* graph, FocusBar* bar, QMenu* menu, QWidget* window)
    : QObject(window)
    , m_graph(graph)
    , m_bar(bar)
    , m_moves(new QUndoStack(this))
    , m_neighbours(add(tr("Show only its &neighbours"), QKeySequence(Qt::CTRL | Qt::Key_Return),
                       tr("Show the selected table with its parents and children, and nothing else")))
    , m_reach(add(tr("Show what a &delete reaches"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return),
                  tr("Show the tables that a delete in the selected table may touch, level by level")))
    , m_hide(add(tr("&Hide table"), QKeySequence(Qt::Key_Delete),
                 tr("Take the selected table out of the picture; the database stays as it is")))
    , m_fold(add(tr("F&old or unfold its children's keys"), QKeySequence(Qt::CTRL | Qt::Key_H),
                 tr("Show the keys to the selected table as stubs at its children, or as a whole again")))
    , m_everything(add(tr("Show &all tables"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A),
                       tr("Show the whole schema again")))
    , m_back(add(tr("&Back"), QKeySequence(Qt::ALT | Qt::Key_Left), tr("Show what the graph showed before")))
    , m_forward(add(tr("&Forward"), QKeySequence(Qt::ALT | Qt::Key_Right),
                    tr("Show again what you came back from")))
{
    m_back->setShortcuts({QKeySequence(Qt::ALT | Qt::Key_Left), QKeySequence(Qt::Key_Backspace)});
    menu->addActions({m_neighbours, m_reach, m_hide, m_fold});
    menu->addSeparator();
    menu->addActions({m_everything, m_back, m_forward});
    menu->addSeparator();
    addLayouts(menu->addMenu(tr("&Layout")));
    menu->addActions(
        {m_moves->createUndoAction(this, tr("&Undo")), m_moves->createRedoAction(this, tr("&Redo"))});
    const QList<QAction*> actions = menu->actions();
    for (const auto& [action, keys] : {std::pair(*(actions.end() - 2), QKeySequence::Undo),
                                       std::pair(actions.back(), QKeySequence::Redo)}) {
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_graph->addAction(action);
    }

    connect(m_neighbours, &QAction::triggered, this, [this] { focusOn(GraphFocus::Scope::Neighbourhood); });
    connect(m_reach, &QAction::triggered, this, [this] { focusOn(GraphFocus::Scope::Reach); });
    connect(m_hide, &QAction::triggered, this, &GraphNavigator::hideSelected);
    connect(m_fold, &QAction::triggered, this, &GraphNavigator::foldSelected);
    connect(m_everything, &QAction::triggered, this, &GraphNavigator::showEverything);
    connect(m_back, &QAction::triggered, this, &GraphNavigator::goBack);
    connect(m_forward, &QAction::triggered, this, &GraphNavigator::goForward);
    connect(m_bar, &FocusBar::focusWanted, this, &GraphNavigator::goTo);
    connect(m_bar, &FocusBar::everythingWanted, this, &GraphNavigator::showEverything);
    connect(m_graph, &GraphView::tableMoved, this, &GraphNavigator::rememberMove);
    connect(m_graph, &GraphView::selectionChanged, this, &GraphNavigator::updateActions);
    m_graph->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_graph, &QWidget::customContextMenuRequested, this, &GraphNavigator::showMenu);
    updateActions();
}

QAction* GraphNavigator::add(const QString& text, const QKeySequence& shortcut, const QString& help)
{
    auto* action = new QAction(text, this);
    action->setShortcut(shortcut);
    // Del and Backspace are for texts where something can be typed.
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(help);
    action->setStatusTip(help);
    m_graph->addAction(action);
    return action;
}

void GraphNavigator::addLayouts(QMenu* menu)
{
    auto* group = new QActionGroup(this);
    const auto addKind = [&](const QString& text, LayoutKind kind, const QString& help) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(kind == m_kind);
        action->setToolTip(help);
        action->setStatusTip(help);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, kind] {
            m_kind = kind;
            update();
        });
    };
    addKind(tr("&Groups"), LayoutKind::Groups,
            tr("Tables that have much to do with each other stand together"));
    addKind(tr("&Hierarchy"), LayoutKind::Hierarchy, tr("Parents stand left of their children"));
    addKind(tr("&Forces"), LayoutKind::Forces, tr("Keys pull tables together"));
}

void GraphNavigator::setSchema(const Schema& schema, const ConnectionUrl& url)
{
    m_schema = schema;
    m_url = url;
    m_moved = readMovedTables(url);
    m_moves->clear();
    m_history = {};
    m_bar->hide();
    updateActions();
}

void GraphNavigator::changeKeys(const Schema& schema)
{
    m_schema = schema;
}

void GraphNavigator::setEnabled(bool enabled)
{
    m_isEnabled = enabled;
    updateActions();
}

Layout GraphNavigator::withMovedTables(Layout layout) const
{
    if (!keepsPlaces())
        return layout;
    for (int i = 0; i < static_cast<int>(m_schema.tables().size()); ++i) {
        const auto moved = m_moved.constFind(m_schema.table(TableId{i}).displayName());
        if (moved != m_moved.cend())
            ::moveTable(m_schema, TableId{i}, *moved, layout);
    }
    return layout;
}

bool GraphNavigator::keepsPlaces() const
{
    return focus() == GraphFocus() && m_kind == LayoutKind::Groups;
}

void GraphNavigator::rememberMove(TableId table, QPointF from, QPointF to)
{
    if (!keepsPlaces())
        return;
    const bool wasMoved = m_moved.contains(m_schema.table(table).displayName());
    m_moves->push(new MoveStep(
        tr("moving %1").arg(m_schema.table(table).displayName()),
        [this, table, to] { moveTable(table, to, Place::Chosen); },
        [this, table, from, wasMoved] {
            moveTable(table, from, wasMoved ? Place::Chosen : Place::LaidOut);
        }));
}

void GraphNavigator::moveTable(TableId table, QPointF corner, Place place)
{
    const QString name = m_schema.table(table).displayName();
    if (place == Place::Chosen)
        m_moved.insert(name, corner);
    else
        m_moved.remove(name);
    keepMovedTables(m_url, m_moved);
    if (keepsPlaces())
        m_graph->moveTable(table, corner);
    emit tablesMoved();
}

void GraphNavigator::reveal(TableId table)
{
    const std::vector<TableDistance> shown = shownTables(m_schema, focus());
    if (std::ranges::find(shown, table, &TableDistance::table) == shown.end())
        showEverything();
}

void GraphNavigator::showEverything()
{
    goTo({});
}

void GraphNavigator::showMenu(QPoint position)
{
    m_graph->selectAt(position);
    QMenu menu;
    menu.addActions({m_neighbours, m_reach, m_hide, m_fold});
    menu.addSeparator();
    menu.addActions({m_everything, m_back, m_forward});
    emit menuOpened(menu, position);
    menu.exec(m_graph->mapToGlobal(position));
}

void GraphNavigator::goTo(const GraphFocus& focus)
{
    if (focus == this->focus())
        return;
    m_history.goTo(focus);
    update();
}

void GraphNavigator::focusOn(GraphFocus::Scope scope)
{
    GraphFocus wanted;
    wanted.scope = scope;
    wanted.table = m_graph->selectedTable().value();
    goTo(wanted);
}

void GraphNavigator::hideSelected()
{
    GraphFocus wanted = focus();
    wanted.hidden.insert(m_graph->selectedTable().value());
    m_graph->selectTable({});
    goTo(wanted);
}

void GraphNavigator::foldSelected()
{
    const TableId table = m_graph->selectedTable().value();
    m_graph->setFolding(table, m_graph->graph().isFolded(table) ? Folding::Unfolded : Folding::Folded);
}

void GraphNavigator::goBack()
{
    m_history.goBack();
    update();
}

void GraphNavigator::goForward()
{
    m_history.goForward();
    update();
}

void GraphNavigator::update()
{
    m_bar->setFocusShown(m_schema, focus(), std::ssize(shownTables(m_schema, focus())));
    updateActions();
    emit layoutWanted(focus(), m_kind);
}

void GraphNavigator::updateActions()
{
    const bool hasTable = m_isEnabled && m_graph->selectedTable();
    for (QAction* action : {m_neighbours, m_reach, m_hide, m_fold})
        action->setEnabled(hasTable);
    m_everything->setEnabled(m_isEnabled && focus() != GraphFocus());
    m_back->setEnabled(m_isEnabled && m_history.canGoBack());
    m_forward->setEnabled(m_isEnabled && m_history.canGoForward());
}
