#include "views/graph/graphview.h"

#include "views/graph/accessiblegraph.h"
#include "views/graph/detaillevel.h"
#include "views/graph/graphwalk.h"
#include "views/graph/spokentable.h"

#include <QKeyEvent>

#include <algorithm>

namespace {

std::optional<Direction> directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return Direction::Left;
    case Qt::Key_Right:
        return Direction::Right;
    case Qt::Key_Up:
        return Direction::Up;
    case Qt::Key_Down:
        return Direction::Down;
    }
    return std::nullopt;
}

} // namespace

GraphView::GraphView(QWidget* parent)
    : DragView(parent)
{
    AccessibleGraph::install();
    setAccessibleName(tr("Graph of the tables"));
}

void GraphView::setSchema(const Schema& schema, const Layout& layout)
{
    setGraph(std::make_unique<GraphScene>(schema, layout, graphTheme(palette())));
    m_matches = {};
    m_awaitsMatch = false;
    m_keysOf = {};
    giveUpDrag();
    m_waitingLayout.reset();
    setAccessibleDescription({});
    emit selectionChanged();
    AccessibleGraph::tellNewTables(*this);
    fit();
}

void GraphView::changeKeys(const Schema& schema, const Layout& layout)
{
    giveUpDrag();
    m_waitingLayout.reset();
    scene().setOutcome(std::nullopt);
    // Keys have other ids now.
    scene().setLitKeys({});
    const bool wasKeySelected = std::holds_alternative<ForeignKeyId>(graph().selection());
    if (wasKeySelected)
        scene().setSelected(std::nullopt);
    auto changed = std::make_unique<GraphScene>(schema, layout, graphTheme(palette()));
    changed->takeStateOf(graph());
    setGraph(std::move(changed));
    updateSceneRect();
    if (!wasKeySelected)
        return;
    setAccessibleDescription({});
    emit selectionChanged();
}

void GraphView::rearrange(const Layout& layout)
{
    if (isDragged()) {
        m_waitingLayout = layout;
        return;
    }
    auto rearranged = std::make_unique<GraphScene>(graph().schema(), layout, graphTheme(palette()));
    rearranged->takeStateOf(graph());
    const bool isMatchAwaited = std::exchange(m_awaitsMatch, false);
    const std::optional<TableId> fixed = anchor();
    const QPoint before = fixed ? mapFromScene(graph().tableRects()[fixed->position()].center()) : QPoint();
    const bool isSamePart
        = std::ranges::equal(graph().tableRects(), layout.nodes, {}, &QRectF::isNull, &QRectF::isNull);
    setGraph(std::move(rearranged));
    AccessibleGraph::tellNewTables(*this);
    if (isMatchAwaited && isShown(m_matches.current().table)) {
        showMatch();
        return;
    }
    const QRectF rect = fixed ? graph().tableRects()[fixed->position()] : QRectF();
    if (isFitted() || rect.isNull() || !isSamePart) {
        fit();
        return;
    }
    updateSceneRect();
    scrollBy(mapFromScene(rect.center()) - before);
}

/// The table that stays under the eyes: the selected one where it can be seen, else the one in the middle.
std::optional<TableId> GraphView::anchor() const
{
    const QRectF visible = mapToScene(viewport()->rect()).boundingRect();
    const std::vector<QRectF>& rects = graph().tableRects();
    const std::optional<TableId> selected = selectedTable();
    if (selected && rects[selected->position()].intersects(visible))
        return selected;
    const std::optional<size_t> nearest = nearestTo(rects, visible.center());
    return nearest ? std::optional(TableId{static_cast<int>(*nearest)}) : std::nullopt;
}

void GraphView::clear()
{
    setSchema({}, {});
}

void GraphView::setOutcome(const std::optional<Outcome>& outcome)
{
    scene().setOutcome(outcome);
    updateLegend();
}

void GraphView::setStep(const std::optional<PlayedStep>& step)
{
    scene().setStep(step);
    if (step && !isFitted())
        bringInSight(graph().tableRects()[step->table.position()]);
}

void GraphView::setDifference(const std::optional<GraphDifference>& difference)
{
    scene().setDifference(difference);
}

void GraphView::selectTable(TableId table)
{
    select(table);
    const QRectF rect = table ? graph().tableRects()[table.position()] : QRectF();
    if (rect.isNull())
        return;
    showReadably(rect, rect.center());
}

/// In the overview of a large schema nobody would find it.
void GraphView::showReadably(const QRectF& table, const QPointF& center)
{
    constexpr double SmallestWidth = 45; // Pixels.
    constexpr double ReadableScale = 0.5;
    if (table.width() * transform().m11() >= SmallestWidth)
        return;
    scaleTo(ReadableScale, openRect().center());
    bringToCentre(center);
}

void GraphView::select(TableId table)
{
    scene().setSelected(table ? std::optional(table) : std::nullopt);
    m_keysOf = table;
    emit selectionChanged();
    setAccessibleDescription(table ? spokenTable(graph().schema(), table) : QString());
    AccessibleGraph::tellSelection(*this);
    const QRectF rect = table ? graph().tableRects()[table.position()] : QRectF();
    if (!isFitted() && !rect.isNull())
        bringInSight(rect);
}

void GraphView::selectAt(QPoint position)
{
    if (const std::optional<TableId> table = tableAt(viewport()->mapFrom(this, position)))
        select(*table);
}

void GraphView::setPlaces(const Layout& layout)
{
    scene().setPlaces(layout);
    updateSceneRect();
    if (isFitted())
        fit();
}

void GraphView::setFolding(TableId table, Folding folding)
{
    scene().setFolding(table, folding);
}

void GraphView::setPinned(const std::set<TableId>& tables)
{
    scene().setPinned(tables);
}

void GraphView::setLitKeys(const std::set<ForeignKeyId>& keys)
{
    scene().setLitKeys(keys);
}

std::optional<TableId> GraphView::selectedTable() const
{
    return graph().selected();
}

QVariant GraphView::inputMethodQuery(Qt::InputMethodQuery query) const
{
    const std::optional<TableId> selected = selectedTable();
    if (query != Qt::ImCursorRectangle || !selected || !isShown(*selected))
        return DragView::inputMethodQuery(query);
    return mapFromScene(graph().tableRects()[selected->position()]).boundingRect();
}

int GraphView::find(const QString& text)
{
    std::vector<GraphMatch> matches = findInGraph(graph().schema(), text);
    std::erase_if(matches, [this](const GraphMatch& match) { return !isShown(match.table); });
    m_matches = MatchWalk(std::move(matches));
    showMatch();
    return m_matches.count();
}

void GraphView::showMatches(const std::vector<GraphMatch>& matches)
{
    if (detailLevel(transform().m11()) != DetailLevel::Near)
        resetZoom();
    m_matches = MatchWalk(matches);
    showMatch();
    showTogether();
}

/// All of them, where they can be read then: both ends of a key.
void GraphView::showTogether()
{
    QRectF all;
    for (const GraphMatch& match : m_matches.matches())
        if (isShown(match.table))
            all |= graph().matchRect(match);
    constexpr double Share = 0.9; // Of the view.
    constexpr double SmallestScale = 0.35;
    const double scale = std::min({1.0, Share * openRect().width() / std::max(all.width(), 1.0),
                                   Share * openRect().height() / std::max(all.height(), 1.0)});
    if (m_matches.count() < 2 || scale < SmallestScale)
        return;
    scaleTo(scale, openRect().center());
    bringToCentre(all.center());
}

void GraphView::findNext()
{
    m_matches.goToNext();
    showMatch();
}

void GraphView::findPrevious()
{
    m_matches.goToPrevious();
    showMatch();
}

void GraphView::showMatch()
{
    scene().setMatches(m_matches.matches(), m_matches.position());
    emit matchShown(static_cast<int>(m_matches.position().value_or(0)), m_matches.count());
    m_awaitsMatch = !m_matches.isEmpty() && !isShown(m_matches.current().table);
    if (m_matches.isEmpty() || m_awaitsMatch)
        return;
    setZoomChosen();
    const QRectF found = graph().matchRect(m_matches.current());
    showReadably(graph().tableRects()[m_matches.current().table.position()], found.center());
    bringToCentre(found.center());
}

void GraphView::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const std::optional<Direction> direction = directionOf(event->key());
    if (isPlain && direction) {
        walk(*direction);
    } else if (isPlain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        activateSelected();
    } else {
        DragView::keyPressEvent(event);
    }
}

void GraphView::focusInEvent(QFocusEvent* event)
{
    DragView::focusInEvent(event);
    AccessibleGraph::tellSelection(*this);
}

void GraphView::activateSelected()
{
    if (const std::optional<TableId> table = selectedTable(); table && isShown(*table))
        emit tableActivated(*table);
}

void GraphView::walk(Direction direction)
{
    const std::vector<QRectF>& rects = graph().tableRects();
    const std::optional<TableId> from = selectedTable();
    const std::optional<size_t> next = from && isShown(*from)
        ? nextInDirection(rects, from->position(), direction)
        : nearestTo(rects, mapToScene(viewport()->rect().center()));
    if (next)
        choose(TableId{static_cast<int>(*next)});
}

void GraphView::chooseNextKey()
{
    chooseKey(Turn::Next);
}

void GraphView::choosePreviousKey()
{
    chooseKey(Turn::Previous);
}

/// Those of a table first, then those to it.
std::vector<const SceneEdge*> GraphView::shownKeys() const
{
    if (!m_keysOf)
        return {};
    const Schema& schema = graph().schema();
    std::vector<ForeignKeyId> ids = schema.foreignKeysOf(m_keysOf);
    std::ranges::copy_if(schema.foreignKeysTo(m_keysOf), std::back_inserter(ids),
                         [&](ForeignKeyId id) { return !schema.foreignKey(id).isSelfReference(); });
    std::vector<const SceneEdge*> keys;
    for (const ForeignKeyId id : ids) {
        const auto edge = std::ranges::find(graph().edges(), id, &SceneEdge::foreignKey);
        if (edge != graph().edges().end() && !edge->isLeftOut)
            keys.push_back(&*edge);
    }
    return keys;
}

/// Where none of them is selected, it begins at either end.
void GraphView::chooseKey(Turn turn)
{
    std::vector<const SceneEdge*> keys = shownKeys();
    if (keys.empty())
        return;
    if (turn == Turn::Previous)
        std::ranges::reverse(keys);
    const auto* selected = std::get_if<ForeignKeyId>(&graph().selection());
    const auto at
        = selected == nullptr ? keys.end() : std::ranges::find(keys, *selected, &SceneEdge::foreignKey);
    const SceneEdge& next = at == keys.end() || at + 1 == keys.end() ? *keys.front() : **(at + 1);
    choose(next.foreignKey);
    if (!isFitted())
        bringInSight(QRectF(next.curve.middle().point, QSizeF(1, 1)));
}

void GraphView::choose(const ScenePlace& place)
{
    const TableId* table = std::get_if<TableId>(&place);
    const ForeignKeyId* key = std::get_if<ForeignKeyId>(&place);
    if (place != graph().selection()) {
        if (key != nullptr)
            selectKey(*key);
        else
            select(table == nullptr ? TableId() : *table);
    }
    // It may be selected already without having been chosen.
    if (table != nullptr)
        emit tableSelected(*table);
}

void GraphView::selectKey(ForeignKeyId key)
{
    scene().setSelected(key);
    const ForeignKey& facts = graph().schema().foreignKey(key);
    if (m_keysOf != facts.child && m_keysOf != facts.parent)
        m_keysOf = facts.child;
    setAccessibleDescription(graph().schema().displayName(key));
    AccessibleGraph::tellSelection(*this);
    emit selectionChanged();
}

void GraphView::finishDrag()
{
    if (m_waitingLayout)
        rearrange(*std::exchange(m_waitingLayout, std::nullopt));
}

void GraphView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const std::optional<TableId> table = tableAt(event->pos());
    if (event->button() == Qt::LeftButton && table)
        emit tableActivated(*table);
}
