#include "views/graph/graphview.h"

#include "views/graph/detaillevel.h"
#include "views/graph/graphscene.h"
#include "views/graph/graphwalk.h"
#include "views/graph/legendoverlay.h"
#include "views/graph/tooltips.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

#include <algorithm>

namespace {

constexpr int LegendMargin = 12; ///< In pixels.

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
    : ZoomView(parent)
    , m_legend(new LegendOverlay(this))
{
    setAccessibleName(tr("Graph of the tables"));
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    clear();
}

GraphView::~GraphView()
{
    // The scene is ours and goes before the base class.
    setScene(nullptr);
}

void GraphView::setSchema(const Schema& schema, const Layout& layout)
{
    setGraph(std::make_unique<GraphScene>(schema, layout, graphTheme(palette())));
    m_matches.clear();
    m_drag.reset();
    m_waitingLayout.reset();
    fit();
}

void GraphView::setGraph(std::unique_ptr<GraphScene> scene)
{
    setScene(scene.get());
    m_scene = std::move(scene);
    updateLegend();
}

void GraphView::rearrange(const Layout& layout)
{
    if (m_drag) {
        m_waitingLayout = layout;
        return;
    }
    auto scene = std::make_unique<GraphScene>(m_scene->schema(), layout, graphTheme(palette()));
    scene->takeStateOf(*m_scene);
    const bool isMatchAwaited = !m_matches.empty() && !isShown(m_matches[m_match].table);
    const std::optional<TableId> fixed = anchor();
    const QPoint before = fixed ? mapFromScene(m_scene->tableRects()[fixed->position()].center()) : QPoint();
    const bool isSamePart
        = std::ranges::equal(m_scene->tableRects(), layout.nodes, {}, &QRectF::isNull, &QRectF::isNull);
    setGraph(std::move(scene));
    if (isMatchAwaited) {
        goToMatch(m_match);
        return;
    }
    const QRectF rect = fixed ? m_scene->tableRects()[fixed->position()] : QRectF();
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
    const std::vector<QRectF>& rects = m_scene->tableRects();
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
    m_scene->setOutcome(outcome);
    updateLegend();
    // The legend may have grown over a table.
    if (isFitted())
        fit();
}

void GraphView::setStep(const std::optional<PlayedStep>& step)
{
    m_scene->setStep(step);
    if (step && !isFitted())
        ensureVisible(m_scene->tableRects()[step->table.position()], FitMargin, FitMargin);
}

void GraphView::selectTable(TableId table)
{
    select(table);
    const QRectF rect = table ? m_scene->tableRects()[table.position()] : QRectF();
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
    m_scene->setSelected(table ? std::optional(table) : std::nullopt);
    emit selectionChanged();
    setAccessibleDescription(table ? m_scene->schema().table(table).displayName() : QString());
    const QRectF rect = table ? m_scene->tableRects()[table.position()] : QRectF();
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
    m_scene->moveTable(table, corner);
    updateSceneRect();
}

void GraphView::setFolding(TableId table, Folding folding)
{
    m_scene->setFolding(table, folding);
}

std::optional<TableId> GraphView::selectedTable() const
{
    return m_scene->selected();
}

int GraphView::find(const QString& text)
{
    m_matches = findInGraph(m_scene->schema(), text);
    std::erase_if(m_matches, [this](const GraphMatch& match) { return !isShown(match.table); });
    if (m_matches.empty())
        m_scene->setMatches({}, std::nullopt);
    else
        goToMatch(0);
    return static_cast<int>(m_matches.size());
}

void GraphView::showMatches(const std::vector<GraphMatch>& matches)
{
    if (detailLevel(transform().m11()) != DetailLevel::Near)
        resetZoom();
    m_matches = matches;
    goToMatch(0);
}

void GraphView::findNext()
{
    if (!m_matches.empty())
        goToMatch((m_match + 1) % m_matches.size());
}

void GraphView::findPrevious()
{
    if (!m_matches.empty())
        goToMatch((m_match + m_matches.size() - 1) % m_matches.size());
}

void GraphView::goToMatch(size_t match)
{
    m_match = match;
    m_scene->setMatches(m_matches, match);
    if (!isShown(m_matches[match].table))
        return;
    setZoomChosen();
    centerOn(m_scene->matchRect(m_matches[match]).center());
}

bool GraphView::isShown(TableId table) const
{
    return !m_scene->tableRects()[table.position()].isNull();
}

QRectF GraphView::contentRect() const
{
    return m_scene->contentRect();
}

void GraphView::fit()
{
    setZoomFitted();
    const QRect whole = viewport()->rect();
    fitInto(whole);
    if (!legendHidesATable())
        return;
    // Beside the legend or above it, wherever the tables get larger.
    const QRect beside = whole.adjusted(m_legend->geometry().right(), 0, 0, 0);
    const QRect above = whole.adjusted(0, 0, 0, m_legend->geometry().top() - whole.bottom());
    fitInto(beside);
    const double scaleBeside = transform().m11();
    fitInto(above);
    if (scaleBeside > transform().m11())
        fitInto(beside);
}

bool GraphView::legendHidesATable() const
{
    const QRectF hidden = mapToScene(m_legend->geometry()).boundingRect();
    const std::vector<QRectF>& tables = m_scene->tableRects();
    return std::any_of(tables.begin(), tables.end(),
                       [&](const QRectF& table) { return table.intersects(hidden); });
}

void GraphView::updateLegend()
{
    m_legend->setLegend(legendOf(m_scene->schema(), m_scene->outcome()), m_scene->theme());
    m_legend->move(viewport()->geometry().left() + LegendMargin,
                   viewport()->geometry().bottom() - LegendMargin - m_legend->height());
    m_legend->setVisible(!m_scene->tableRects().empty());
}

void GraphView::changeEvent(QEvent* event)
{
    ZoomView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_scene->setTheme(graphTheme(palette()));
        updateLegend();
    }
}

void GraphView::resizeEvent(QResizeEvent* event)
{
    ZoomView::resizeEvent(event);
    updateLegend();
    if (isFitted())
        fit();
    else
        updateSceneRect();
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
    } else if (isPlain && event->key() == Qt::Key_Space) {
        m_space = SpaceKey::Down;
        updateCursor();
    } else {
        ZoomView::keyPressEvent(event);
    }
}

void GraphView::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Space) {
        ZoomView::keyReleaseEvent(event);
    } else if (!event->isAutoRepeat()) {
        m_space = SpaceKey::Up;
        updateCursor();
    }
}

void GraphView::focusOutEvent(QFocusEvent* event)
{
    // The release of a key goes to whoever has the focus then.
    m_space = SpaceKey::Up;
    updateCursor();
    ZoomView::focusOutEvent(event);
}

void GraphView::walk(Direction direction)
{
    const std::vector<QRectF>& rects = m_scene->tableRects();
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

void GraphView::mousePressEvent(QMouseEvent* event)
{
    const std::optional<TableId> table = tableAt(event->pos());
    const bool isLeft = event->button() == Qt::LeftButton;
    const bool drags
        = event->button() == Qt::MiddleButton || (isLeft && (!table || m_space == SpaceKey::Down));
    if (drags)
        m_drag = Drag{event->pos(), event->pos(), false, isLeft && m_space == SpaceKey::Up};
    else if (isLeft) {
        choose(table);
        m_drag = Drag{event->pos(), event->pos(), false,
                      false,        table,        m_scene->tableRects()[table->position()].topLeft()};
    }
    updateCursor();
}

void GraphView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_drag) {
        updateHover(event->pos());
        return;
    }
    if ((event->pos() - m_drag->start).manhattanLength() >= QApplication::startDragDistance())
        m_drag->hasMoved = true;
    if (!m_drag->hasMoved)
        return;
    setZoomChosen();
    if (m_drag->table) {
        m_scene->moveTable(*m_drag->table,
                           m_drag->corner + QPointF(event->pos() - m_drag->start) / transform().m11());
        return;
    }
    const QPoint offset = event->pos() - m_drag->last;
    m_drag->last = event->pos();
    scrollBy(-offset);
}

void GraphView::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_drag && m_drag->startedOnCanvas && !m_drag->hasMoved)
        choose(std::nullopt);
    const std::optional<Drag> drag = std::exchange(m_drag, std::nullopt);
    if (drag && drag->table && drag->hasMoved)
        emit tableMoved(*drag->table, drag->corner, m_scene->tableRects()[drag->table->position()].topLeft());
    if (m_waitingLayout)
        rearrange(*std::exchange(m_waitingLayout, std::nullopt));
    updateCursor();
    updateHover(event->pos());
}

void GraphView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const std::optional<TableId> table = tableAt(event->pos());
    if (event->button() == Qt::LeftButton && table)
        emit tableActivated(*table);
}

bool GraphView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        m_scene->setHovered({});
    if (event->type() == QEvent::ToolTip) {
        showToolTip(static_cast<const QHelpEvent&>(*event));
        return true;
    }
    return ZoomView::viewportEvent(event);
}

void GraphView::updateHover(QPoint position)
{
    m_scene->setHovered(placeAt(position));
}

ScenePlace GraphView::placeAt(QPoint position) const
{
    constexpr double Reach = 6; // Pixels.
    return m_scene->placeAt(mapToScene(position), Reach / transform().m11());
}

void GraphView::showToolTip(const QHelpEvent& event)
{
    const ScenePlace place = placeAt(event.pos());
    QString text;
    if (const TableId* table = std::get_if<TableId>(&place))
        text = tableToolTip(m_scene->schema(), *table);
    else if (const ForeignKeyId* key = std::get_if<ForeignKeyId>(&place))
        text = foreignKeyToolTip(m_scene->schema(), *key);
    QToolTip::showText(event.globalPos(), text, viewport());
}

void GraphView::updateCursor()
{
    if (m_drag && (!m_drag->table || m_drag->hasMoved))
        viewport()->setCursor(Qt::ClosedHandCursor);
    else if (m_space == SpaceKey::Down)
        viewport()->setCursor(Qt::OpenHandCursor);
    else
        viewport()->unsetCursor();
}

std::optional<TableId> GraphView::tableAt(QPoint position) const
{
    const ScenePlace place = placeAt(position);
    const TableId* table = std::get_if<TableId>(&place);
    return table == nullptr ? std::nullopt : std::optional(*table);
}
