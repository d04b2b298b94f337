#include "views/graph/graphview.h"

#include "views/graph/detaillevel.h"
#include "views/graph/graphwalk.h"

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
    setAccessibleName(tr("Graph of the tables"));
}

void GraphView::setSchema(const Schema& schema, const Layout& layout)
{
    setGraph(std::make_unique<GraphScene>(schema, layout, graphTheme(palette())));
    m_matches = {};
    giveUpDrag();
    m_waitingLayout.reset();
    fit();
}

void GraphView::rearrange(const Layout& layout)
{
    if (isDragged()) {
        m_waitingLayout = layout;
        return;
    }
    auto rearranged = std::make_unique<GraphScene>(graph().schema(), layout, graphTheme(palette()));
    rearranged->takeStateOf(graph());
    const bool isMatchAwaited = !m_matches.isEmpty() && !isShown(m_matches.current().table);
    const std::optional<TableId> fixed = anchor();
    const QPoint before = fixed ? mapFromScene(graph().tableRects()[fixed->position()].center()) : QPoint();
    const bool isSamePart
        = std::ranges::equal(graph().tableRects(), layout.nodes, {}, &QRectF::isNull, &QRectF::isNull);
    setGraph(std::move(rearranged));
    if (isMatchAwaited) {
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
    // The legend may have grown over a table.
    if (isFitted())
        fit();
}

void GraphView::setStep(const std::optional<PlayedStep>& step)
{
    scene().setStep(step);
    if (step && !isFitted())
        ensureVisible(graph().tableRects()[step->table.position()], FitMargin, FitMargin);
}

void GraphView::selectTable(TableId table)
{
    select(table);
    const QRectF rect = table ? graph().tableRects()[table.position()] : QRectF();
    if (rect.isNull())
        return;
    // In the overview of a large schema nobody would find it.
    constexpr double SmallestWidth = 45; // Pixels.
    constexpr double ReadableScale = 0.5;
    if (rect.width() * transform().m11() < SmallestWidth) {
        scaleTo(ReadableScale, viewport()->rect().center());
        centerOn(rect.center());
    }
}

void GraphView::select(TableId table)
{
    scene().setSelected(table ? std::optional(table) : std::nullopt);
    emit selectionChanged();
    setAccessibleDescription(table ? graph().schema().table(table).displayName() : QString());
    const QRectF rect = table ? graph().tableRects()[table.position()] : QRectF();
    if (!isFitted() && !rect.isNull())
        ensureVisible(rect, FitMargin, FitMargin);
}

void GraphView::selectAt(QPoint position)
{
    if (const std::optional<TableId> table = tableAt(viewport()->mapFrom(this, position)))
        choose(table);
}

void GraphView::moveTable(TableId table, QPointF corner)
{
    scene().moveTable(table, corner);
    updateSceneRect();
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
    if (m_matches.isEmpty() || !isShown(m_matches.current().table))
        return;
    setZoomChosen();
    centerOn(graph().matchRect(m_matches.current()).center());
}

void GraphView::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const std::optional<Direction> direction = directionOf(event->key());
    if (isPlain && direction) {
        walk(*direction);
    } else if (isPlain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        if (const std::optional<TableId> table = selectedTable())
            emit tableActivated(*table);
    } else {
        DragView::keyPressEvent(event);
    }
}

void GraphView::walk(Direction direction)
{
    const std::vector<QRectF>& rects = graph().tableRects();
    const std::optional<TableId> from = selectedTable();
    const std::optional<size_t> next = from ? nextInDirection(rects, from->position(), direction)
                                            : nearestTo(rects, mapToScene(viewport()->rect().center()));
    if (next)
        choose(TableId{static_cast<int>(*next)});
}

/// Selects as the user asks.
void GraphView::choose(std::optional<TableId> table)
{
    if (table == selectedTable())
        return;
    select(table.value_or(TableId()));
    if (table)
        emit tableSelected(*table);
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
