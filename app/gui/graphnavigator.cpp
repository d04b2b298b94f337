#include "app/gui/graphnavigator.h"

#include "app/gui/layoutmenu.h"
#include "app/gui/picturestep.h"
#include "app/gui/tablemoves.h"
#include "views/graph/focusbar.h"
#include "views/graph/graphgeometry.h"
#include "views/graph/graphview.h"
#include "views/graph/pathbar.h"

#include <QAction>
#include <QLayout>
#include <QMenu>
#include <QUndoStack>

#include <algorithm>

GraphNavigator::GraphNavigator(GraphView* graph, FocusBar* bar, PathBar* pathBar, QMenu* menu,
                               QWidget* window)
    : QObject(window)
    , m_graph(graph)
    , m_bar(bar)
    , m_pathBar(pathBar)
    , m_undo(new QUndoStack(this))
    , m_moves(new TableMoves(m_undo, this))
    , m_neighbours(add(tr("Show only its &neighbours"), QKeySequence(Qt::CTRL | Qt::Key_Return),
                       tr("Show the selected table with its parents and children, and nothing else")))
    , m_reach(add(tr("Show what a &delete reaches"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return),
                  tr("Show the tables that a delete in the selected table may touch, level by level")))
    , m_hide(add(tr("&Hide table"), QKeySequence(Qt::Key_Delete),
                 tr("Take the selected table out of the picture; the database stays as it is")))
    , m_hideOthers(add(tr("Hide oth&ers"), QKeySequence(Qt::SHIFT | Qt::Key_Delete),
                       tr("Leave only the selected table and the pinned ones in the picture")))
    , m_pin(add(tr("&Pin table"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P),
                tr("Keep the selected table in the picture and where it stands, whatever else is shown; "
                   "once more to let it go")))
    , m_fold(add(tr("F&old or unfold its children's keys"), QKeySequence(Qt::CTRL | Qt::Key_H),
                 tr("Show the keys to the selected table as stubs at its children, or as a whole again")))
    , m_partitions(
          add(tr("List or fold its par&titions"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H),
              tr("List the partitions of the selected table below its columns, or only their number")))
    , m_everything(add(tr("Show &all tables"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A),
                       tr("Show the whole schema again")))
    , m_back(add(tr("&Back"), QKeySequence(Qt::ALT | Qt::Key_Left), tr("Show what the graph showed before")))
    , m_forward(add(tr("&Forward"), QKeySequence(Qt::ALT | Qt::Key_Right),
                    tr("Show again what you came back from")))
{
    m_back->setShortcuts({QKeySequence(Qt::ALT | Qt::Key_Left), QKeySequence(Qt::Key_Backspace)});
    // Elsewhere Del speaks of texts, or would seem to speak of rows.
    m_hide->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_hideOthers->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    menu->addActions({m_neighbours, m_reach, m_hide, m_hideOthers, m_pin, m_fold, m_partitions});
    menu->addSeparator();
    menu->addActions({m_everything, m_back, m_forward});
    menu->addSeparator();
    m_layouts = new LayoutMenu(menu->addMenu(tr("&Layout")), this);
    menu->addActions(
        {m_undo->createUndoAction(this, tr("&Undo")), m_undo->createRedoAction(this, tr("&Redo"))});
    const QList<QAction*> actions = menu->actions();
    for (const auto& [action, keys, help] :
         {std::tuple(*(actions.end() - 2), QKeySequence::Undo,
                     tr("Take back the last moving, hiding or folding of tables in the graph")),
          std::tuple(actions.back(), QKeySequence::Redo,
                     tr("Do again what was taken back of moving, hiding and folding tables"))}) {
        action->setShortcuts(keys);
        action->setToolTip(help);
        action->setStatusTip(help);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_graph->addAction(action);
    }

    connect(m_neighbours, &QAction::triggered, this, [this] { focusOn(GraphFocus::Scope::Neighbourhood); });
    connect(m_reach, &QAction::triggered, this, [this] { focusOn(GraphFocus::Scope::Reach); });
    connect(m_hide, &QAction::triggered, this, &GraphNavigator::hideSelected);
    connect(m_hideOthers, &QAction::triggered, this, &GraphNavigator::hideOthers);
    connect(m_pin, &QAction::triggered, this, [this] { toggleSelected(&GraphFocus::pinned); });
    connect(m_fold, &QAction::triggered, this, &GraphNavigator::foldSelected);
    connect(m_partitions, &QAction::triggered, this, [this] { toggleSelected(&GraphFocus::unfolded); });
    connect(m_layouts, &LayoutMenu::kindChosen, this, [this] { update(); });
    connect(m_layouts, &LayoutMenu::newLayoutWanted, this, &GraphNavigator::layOutAnew);
    connect(m_pathBar, &PathBar::focusWanted, this, &GraphNavigator::goTo);
    connect(m_pathBar, &PathBar::choiceChanged, this,
            [this] { m_graph->setLitKeys(m_pathBar->chosenKeys()); });
    connect(m_everything, &QAction::triggered, this, &GraphNavigator::showEverything);
    connect(m_back, &QAction::triggered, this, &GraphNavigator::goBack);
    connect(m_forward, &QAction::triggered, this, &GraphNavigator::goForward);
    connect(m_bar, &FocusBar::focusWanted, this, &GraphNavigator::goTo);
    connect(m_bar, &FocusBar::everythingWanted, this, &GraphNavigator::showEverything);
    connect(m_graph, &GraphView::tableMoved, this, &GraphNavigator::rememberMove);
    connect(m_graph, &GraphView::selectionChanged, this, &GraphNavigator::updateActions);
    connect(m_moves, &TableMoves::moved, this, &GraphNavigator::showMoved);
    m_graph->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_graph, &QWidget::customContextMenuRequested, this, &GraphNavigator::showMenu);
    updateActions();
}

QAction* GraphNavigator::add(const QString& text, const QKeySequence& shortcut, const QString& help)
{
    auto* action = new QAction(text, this);
    action->setShortcut(shortcut);
    action->setToolTip(help);
    action->setStatusTip(help);
    m_graph->addAction(action);
    return action;
}

void GraphNavigator::setSchema(const Schema& schema, const ConnectionUrl& url)
{
    m_moves->setDatabase(url);
    m_schema = schema;
    m_undo->clear();
    m_history = {};
    m_layouts->setKind(LayoutKind::Groups);
    m_look.reset();
    m_looks.clear();
    m_shown = {};
    m_bar->hide();
    m_pathBar->hide();
    updateActions();
}

void GraphNavigator::changeKeys(const Schema& schema)
{
    m_schema = schema;
    m_pathBar->setFocusShown(m_schema, focus());
    m_graph->setLitKeys(m_pathBar->chosenKeys());
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
    return m_moves->applied(m_schema, std::move(layout));
}

bool GraphNavigator::keepsPlaces() const
{
    return focus().showsAll() && m_layouts->kind() == LayoutKind::Groups;
}

void GraphNavigator::rememberMove(TableId table, QPointF from, QPointF to)
{
    if (keepsPlaces())
        m_moves->move(table, m_schema.table(table).displayName(), from, to);
}

void GraphNavigator::showMoved(TableId table, QPointF corner)
{
    if (keepsPlaces())
        m_graph->moveTable(table, corner);
    emit tablesMoved();
}

void GraphNavigator::reveal(TableId table)
{
    const std::vector<TableDistance> shown = shownTables(m_schema, focus());
    if (std::ranges::find(shown, table, &TableDistance::table) == shown.end())
        goTo(focusOnEverything(focus()));
}

void GraphNavigator::showEverything()
{
    // Tables that were only hidden come back to where they were.
    if (focus().scope == GraphFocus::Scope::Everything)
        returnTo(focusOnEverything(focus()));
    else
        goTo(focusOnEverything(focus()));
}

void GraphNavigator::showPaths(TableId from, TableId to)
{
    goTo(focusOnPaths(m_schema, focus(), from, to));
}

SavedView GraphNavigator::view() const
{
    SavedView view = savedViewOf(m_schema, focus(), m_layouts->kind());
    const GraphScene& graph = m_graph->graph();
    view.layout = keptLayout(m_schema, graph.layout());
    for (const TableId table : allTables(m_schema))
        if (graph.isFolded(table))
            view.folded << m_schema.table(table).displayName();
    view.scale = m_graph->look().scale;
    view.centre = m_graph->look().centre;
    return view;
}

void GraphNavigator::show(const SavedView& view)
{
    m_layouts->setKind(view.kind);
    m_history.goTo(focusOf(view, m_schema));
    // Tables that were moved since stand where they stood in the view.
    if (keepsPlaces())
        m_moves->takePlacesOf(view.layout);
    takeFoldingOf(view);
    update(view.layout, ZoomView::Look{view.scale, view.centre});
}

void GraphNavigator::showAgain(const SavedView& view)
{
    if (m_layouts->kind() == view.kind && focusOf(view, m_schema) == focus()) {
        takeFoldingOf(view);
        m_graph->setLook({view.scale, view.centre});
    } else {
        show(view);
    }
}

void GraphNavigator::takeFoldingOf(const SavedView& view)
{
    const std::set<TableId> folded = tablesNamed(m_schema, view.folded);
    for (const TableId table : allTables(m_schema))
        if (m_graph->graph().isFolded(table) != folded.contains(table))
            m_graph->setFolding(table, folded.contains(table) ? Folding::Folded : Folding::Unfolded);
}

void GraphNavigator::finishLayout()
{
    if (m_look)
        m_graph->setLook(*m_look);
    m_look.reset();
    m_shown = {focus(), m_layouts->kind()};
    updateActions();
}

void GraphNavigator::dropLayout()
{
    if (focus() != m_shown.focus)
        m_history.goTo(m_shown.focus);
    m_layouts->setKind(m_shown.kind);
    m_look.reset();
    showFocus();
}

void GraphNavigator::showMenu(QPoint position)
{
    m_graph->selectAt(position);
    QMenu menu;
    menu.addActions({m_neighbours, m_reach, m_hide, m_hideOthers, m_pin, m_fold, m_partitions});
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

void GraphNavigator::returnTo(const GraphFocus& focus)
{
    if (focus == this->focus())
        return;
    m_history.goTo(focus);
    updateAsLeft();
}

void GraphNavigator::focusOn(GraphFocus::Scope scope)
{
    GraphFocus wanted = focus();
    wanted.scope = scope;
    wanted.table = m_graph->selectedTable().value();
    wanted.relatives = Relatives::ParentsAndChildren;
    wanted.depth = 1;
    wanted.hidden.clear();
    goTo(wanted);
}

void GraphNavigator::hideSelected()
{
    const TableId table = m_graph->selectedTable().value();
    m_graph->selectTable({});
    GraphFocus wanted = focus();
    wanted.hidden.insert(table);
    wanted.pinned.erase(table);
    // There the others stay where they are, so whoever looks at them goes on to.
    if (wanted.scope == GraphFocus::Scope::Everything && m_layouts->kind() == LayoutKind::Groups)
        m_looks.keep({wanted, m_layouts->kind()}, m_graph->look());
    hideTables(tr("hiding %1").arg(m_schema.table(table).displayName()), wanted);
}

void GraphNavigator::hideOthers()
{
    const TableId table = m_graph->selectedTable().value();
    GraphFocus wanted = focus();
    for (const TableDistance& shown : shownTables(m_schema, wanted))
        if (shown.table != table && !wanted.pinned.contains(shown.table))
            wanted.hidden.insert(shown.table);
    hideTables(tr("hiding all but %1").arg(m_schema.table(table).displayName()), wanted);
}

void GraphNavigator::hideTables(const QString& text, const GraphFocus& wanted)
{
    m_undo->push(new PictureStep(
        text, [this, wanted] { returnTo(wanted); }, [this, before = focus()] { returnTo(before); }));
}

void GraphNavigator::toggleSelected(std::set<TableId> GraphFocus::*tables)
{
    const TableId table = m_graph->selectedTable().value();
    GraphFocus wanted = focus();
    if ((wanted.*tables).erase(table) == 0)
        (wanted.*tables).insert(table);
    m_history.goTo(wanted);
    update(keptLayout(m_schema, m_graph->graph().layout()));
}

void GraphNavigator::layOutAnew()
{
    m_layouts->setKind(LayoutKind::Groups);
    m_history.goTo({});
    m_looks.clear();
    showFocus();
    emit newLayoutWanted();
}

void GraphNavigator::foldSelected()
{
    const TableId table = m_graph->selectedTable().value();
    const bool wasFolded = m_graph->graph().isFolded(table);
    const QString text = wasFolded ? tr("unfolding the keys to %1") : tr("folding the keys to %1");
    const auto fold = [this, table](Folding folding) { m_graph->setFolding(table, folding); };
    m_undo->push(new PictureStep(
        text.arg(m_schema.table(table).displayName()),
        [fold, wasFolded] { fold(wasFolded ? Folding::Unfolded : Folding::Folded); },
        [fold, wasFolded] { fold(wasFolded ? Folding::Folded : Folding::Unfolded); }));
}

void GraphNavigator::goBack()
{
    m_history.goBack();
    updateAsLeft();
}

void GraphNavigator::goForward()
{
    m_history.goForward();
    updateAsLeft();
}

std::map<TableId, QRectF> GraphNavigator::pinnedPlaces() const
{
    std::map<TableId, QRectF> places;
    for (const TableId table : focus().pinned)
        places[table] = m_graph->graph().tableRects()[table.position()];
    return places;
}

void GraphNavigator::showFocus()
{
    m_bar->setFocusShown(m_schema, focus(), std::ssize(shownTables(m_schema, focus())));
    m_pathBar->setFocusShown(m_schema, focus());
    // A look is right only in the view's new size.
    if (QLayout* page = m_graph->parentWidget()->layout())
        page->activate();
    m_graph->setPinned(focus().pinned);
    m_graph->setLitKeys(m_pathBar->chosenKeys());
    updateActions();
}

void GraphNavigator::update(KeptLayout known, const std::optional<ZoomView::Look>& look)
{
    m_looks.keep(m_shown, m_graph->look());
    ask(std::move(known), look);
}

void GraphNavigator::updateAsLeft()
{
    m_looks.keep(m_shown, m_graph->look());
    ask({}, m_looks.of({focus(), m_layouts->kind()}));
}

void GraphNavigator::ask(KeptLayout known, const std::optional<ZoomView::Look>& look)
{
    m_look = look;
    showFocus();
    m_moves->keep(); // Whoever lays out looks there for them.
    emit layoutWanted({focus(), m_layouts->kind(), std::move(known), pinnedPlaces()});
}

void GraphNavigator::updateActions()
{
    const std::optional<TableId> table = m_graph->selectedTable();
    const bool hasTable = m_isEnabled && table && !m_graph->graph().tableRects()[table->position()].isNull();
    for (QAction* action : {m_neighbours, m_reach, m_hide, m_hideOthers, m_pin, m_fold})
        action->setEnabled(hasTable);
    m_partitions->setEnabled(hasTable && !m_schema.table(*table).partitions.empty());
    m_everything->setEnabled(m_isEnabled && !focus().showsAll());
    m_back->setEnabled(m_isEnabled && m_history.canGoBack());
    m_forward->setEnabled(m_isEnabled && m_history.canGoForward());
    m_layouts->setOffer(m_isEnabled ? LayoutMenu::offerOf(m_schema) : LayoutMenu::Offer::Nothing);
}
