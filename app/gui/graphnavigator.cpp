#include "app/gui/graphnavigator.h"

#include "app/gui/layoutmenu.h"
#include "app/gui/picturesteps.h"
#include "app/gui/tablemoves.h"
#include "views/graph/focusbar.h"
#include "views/graph/graphgeometry.h"
#include "views/graph/graphview.h"
#include "views/graph/pathbar.h"

#include <QAction>
#include <QLayout>
#include <QMenu>

#include <algorithm>
#include <utility>

GraphNavigator::GraphNavigator(GraphView* graph, FocusBar* bar, PathBar* pathBar, QMenu* menu,
                               QWidget* window)
    : QObject(window)
    , m_graph(graph)
    , m_bar(bar)
    , m_pathBar(pathBar)
    , m_steps(new PictureSteps(graph, this))
    , m_moves(new TableMoves(graph, m_steps, this))
    , m_folding(graph, m_steps)
    , m_actions(graph, this)
{
    menu->addActions(m_actions.ofTable());
    menu->addSeparator();
    menu->addActions({m_actions.everything, m_actions.back, m_actions.forward});
    menu->addSeparator();
    m_layouts = new LayoutMenu(menu->addMenu(tr("&Layout")), this);
    menu->addActions({m_steps->undoAction(), m_steps->redoAction()});
    connect(m_actions.neighbours, &QAction::triggered, this,
            [this] { focusOn(GraphFocus::Scope::Neighbourhood); });
    connect(m_actions.reach, &QAction::triggered, this, [this] { focusOn(GraphFocus::Scope::Reach); });
    connect(m_actions.hide, &QAction::triggered, this, &GraphNavigator::hideSelected);
    connect(m_actions.hideOthers, &QAction::triggered, this, &GraphNavigator::hideOthers);
    connect(m_actions.pin, &QAction::triggered, this, &GraphNavigator::pinSelected);
    connect(m_actions.fold, &QAction::triggered, this,
            [this] { m_folding.toggle(m_graph->selectedTable().value()); });
    connect(m_actions.partitions, &QAction::triggered, this, &GraphNavigator::listPartitions);
    connect(m_layouts, &LayoutMenu::kindChosen, this, [this] { update(); });
    connect(m_layouts, &LayoutMenu::newLayoutWanted, this, &GraphNavigator::layOutAnew);
    connect(m_pathBar, &PathBar::focusWanted, this, &GraphNavigator::goTo);
    connect(m_pathBar, &PathBar::choiceChanged, this,
            [this] { m_graph->setLitKeys(m_pathBar->chosenKeys()); });
    connect(m_actions.everything, &QAction::triggered, this, &GraphNavigator::showEverything);
    connect(m_actions.back, &QAction::triggered, this, &GraphNavigator::goBack);
    connect(m_actions.forward, &QAction::triggered, this, &GraphNavigator::goForward);
    connect(m_bar, &FocusBar::focusWanted, this, &GraphNavigator::goTo);
    connect(m_bar, &FocusBar::everythingWanted, this, &GraphNavigator::showEverything);
    connect(m_graph, &GraphView::tableMoved, this, &GraphNavigator::rememberMove);
    connect(m_moves, &TableMoves::takenBack, this, &GraphNavigator::takeBackMove);
    connect(m_graph, &GraphView::selectionChanged, this, &GraphNavigator::updateActions);
    m_graph->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_graph, &QWidget::customContextMenuRequested, this, &GraphNavigator::showMenu);
    updateActions();
}

void GraphNavigator::setSchema(const Schema& schema, const ConnectionUrl& url)
{
    m_moves->setDatabase(url);
    if (m_url.displayText() == url.displayText())
        keepPast(schema);
    else
        forgetPast();
    m_schema = schema;
    m_url = url;
    m_history = {};
    m_layouts->setKind(LayoutKind::Groups);
    m_look.reset();
    m_justListed.clear();
    m_shown = {};
    m_bar->hide();
    m_pathBar->hide();
    updateActions();
}

void GraphNavigator::keepPast(const Schema& schema)
{
    const auto translate = [&](const GraphFocus& focus) {
        return focusOf(savedViewOf(m_schema, focus, LayoutKind::Groups), schema);
    };
    m_past = m_past.value_or(m_history).translated(translate);
    m_looks.translate(translate);
}

void GraphNavigator::forgetPast()
{
    m_past.reset();
    m_looks.clear();
    m_listings.clear();
    m_steps->clear();
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
    m_steps->setEnabled(enabled);
    updateActions();
}

Layout GraphNavigator::withMovedTables(Layout layout) const
{
    return keepsPlaces() ? m_moves->applied(m_schema, std::move(layout)) : layout;
}

bool GraphNavigator::keepsPlaces() const
{
    return focus().showsAll() && m_layouts->kind() == LayoutKind::Groups;
}

bool GraphNavigator::showsArrangement() const
{
    return keepsPlaces() && focus().unfolded.empty();
}

void GraphNavigator::rememberMove(TableId table, const Layout& before)
{
    if (keepsPlaces())
        emit tablesMoved(reversed(m_moves->remember(table, before)));
}

void GraphNavigator::takeBackMove(const LayoutChange& move)
{
    if (keepsPlaces())
        m_graph->setPlaces(withoutMove(m_schema, m_graph->graph().layout(), move));
    emit tablesMoved(move);
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
    view.layout = keptLayout(m_schema, m_graph->graph().layout());
    view.folded = m_folding.tables();
    view.scale = m_graph->look().scale;
    view.centre = m_graph->look().centre;
    return view;
}

void GraphNavigator::show(const SavedView& view)
{
    take(view);
    update(view.layout, ZoomView::Look{view.scale, view.centre});
}

void GraphNavigator::take(const SavedView& view)
{
    m_layouts->setKind(view.kind);
    m_history.goTo(focusOf(view, m_schema));
    // Tables that were moved since stand where they stood in the view.
    if (keepsPlaces())
        m_moves->takePlacesOf(view.layout);
    m_folding.setTables(view.folded);
}

void GraphNavigator::showAgain(const SavedView& view)
{
    const ZoomView::Look look{view.scale, view.centre};
    const bool isShown = m_layouts->kind() == view.kind && focusOf(view, m_schema) == focus();
    if (m_past)
        m_history = *std::exchange(m_past, std::nullopt);
    m_steps->dropImpossible();
    take(view);
    if (isShown)
        m_graph->setLook(look);
    else
        ask(view.layout, look);
    updateActions();
}

void GraphNavigator::finishLayout()
{
    if (m_look)
        m_graph->setLook(*m_look);
    m_look.reset();
    if (!m_justListed.isEmpty())
        m_listings[std::exchange(m_justListed, {})].after = keptLayout(m_schema, m_graph->graph().layout());
    m_shown = {focus(), m_layouts->kind()};
    updateActions();
}

void GraphNavigator::dropLayout()
{
    if (focus() != m_shown.focus)
        m_history.goTo(m_shown.focus);
    m_layouts->setKind(m_shown.kind);
    m_look.reset();
    m_listings.erase(std::exchange(m_justListed, {}));
    showFocus();
}

void GraphNavigator::showMenu(QPoint position)
{
    m_graph->selectAt(position);
    QMenu menu;
    menu.addActions(m_actions.ofTable());
    menu.addSeparator();
    menu.addActions({m_actions.everything, m_actions.back, m_actions.forward});
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
    // By names: ids are others after a reload.
    const auto named
        = [this](const GraphFocus& its) { return savedViewOf(m_schema, its, LayoutKind::Groups); };
    const auto show = [this](const SavedView& its) { returnTo(focusOf(its, m_schema)); };
    m_steps->add({text, [show, after = named(wanted)] { show(after); },
                  [show, before = named(focus())] { show(before); },
                  [this, before = named(focus()), after = named(wanted)] {
                      return focusOf(before, m_schema) != focusOf(after, m_schema);
                  }});
    returnTo(wanted);
}

void GraphNavigator::pinSelected()
{
    const TableId table = m_graph->selectedTable().value();
    GraphFocus wanted = focus();
    if (wanted.pinned.erase(table) == 0)
        wanted.pinned.insert(table);
    m_history.goTo(wanted);
    update(keptLayout(m_schema, m_graph->graph().layout()));
}

void GraphNavigator::listPartitions()
{
    const TableId table = m_graph->selectedTable().value();
    const QString name = m_schema.table(table).displayName();
    KeptLayout known = keptLayout(m_schema, m_graph->graph().layout());
    GraphFocus wanted = focus();
    if (wanted.unfolded.insert(table).second) {
        m_listings[name].before = known;
        m_justListed = name;
    } else {
        wanted.unfolded.erase(table);
        known = takenBack(std::move(known), m_listings[name]);
        m_listings.erase(name);
    }
    m_history.goTo(wanted);
    update(std::move(known));
}

void GraphNavigator::layOutAnew()
{
    m_layouts->setKind(LayoutKind::Groups);
    m_history.goTo({});
    m_looks.clear();
    showFocus();
    emit newLayoutWanted();
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
    m_past.reset();
    showFocus();
    m_moves->keep(); // Whoever lays out looks there for them.
    emit layoutWanted({focus(), m_layouts->kind(), std::move(known), pinnedPlaces()});
}

void GraphNavigator::updateActions()
{
    const std::optional<TableId> table = m_graph->selectedTable();
    const bool hasTable = m_isEnabled && table && !m_graph->graph().tableRects()[table->position()].isNull();
    for (QAction* action : m_actions.ofTable())
        action->setEnabled(hasTable);
    m_actions.partitions->setEnabled(hasTable && !m_schema.table(*table).partitions.empty());
    m_actions.everything->setEnabled(m_isEnabled && !focus().showsAll());
    m_actions.back->setEnabled(m_isEnabled && m_history.canGoBack());
    m_actions.forward->setEnabled(m_isEnabled && m_history.canGoForward());
    m_layouts->setOffer(m_isEnabled ? LayoutMenu::offerOf(m_schema) : LayoutMenu::Offer::Nothing);
}
