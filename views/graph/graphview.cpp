#include "views/graph/graphview.h"

#include "views/graph/detaillevel.h"
#include "views/graph/edgeitem.h"
#include "views/graph/graphscene.h"
#include "views/graph/graphwalk.h"
#include "views/graph/legendoverlay.h"
#include "views/graph/tableitem.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace {

constexpr double ZoomStep = 1.25;
constexpr double MinScale = 0.01;
constexpr double MaxScale = 4;
constexpr double MaxFittedScale = 1.25; ///< A few small tables need not fill a screen.
constexpr int FitMargin = 24; ///< In pixels.
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
    : QGraphicsView(parent)
    , m_legend(new LegendOverlay(this))
{
    setAccessibleName(tr("Graph of the tables"));
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setViewportUpdateMode(QGraphicsView::MinimalViewportUpdate);
    setOptimizationFlag(QGraphicsView::DontSavePainterState);
    setTransformationAnchor(QGraphicsView::NoAnchor);
    setResizeAnchor(QGraphicsView::NoAnchor);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    // The canvas has room on all sides, so their handles would tell nothing.
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
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
    auto scene = std::make_unique<GraphScene>(schema, layout, graphTheme(palette()));
    setScene(scene.get());
    m_scene = std::move(scene);
    m_matches.clear();
    m_drag.reset();
    updateLegend();
    fit();
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
    if (m_zoom == Zoom::Fitted)
        fit();
}

void GraphView::setStep(const std::optional<PlayedStep>& step)
{
    m_scene->setStep(step);
    if (step && m_zoom != Zoom::Fitted)
        ensureVisible(m_scene->tableRects()[step->table.position()], FitMargin, FitMargin);
}

void GraphView::selectTable(TableId table)
{
    m_scene->setSelected(table ? std::optional(table) : std::nullopt);
    if (!table) {
        setAccessibleDescription({});
        return;
    }
    setAccessibleDescription(m_scene->schema().table(table).displayName());
    const QRectF rect = m_scene->tableRects()[table.position()];
    if (m_zoom != Zoom::Fitted)
        ensureVisible(rect, FitMargin, FitMargin);
}

std::optional<TableId> GraphView::selectedTable() const
{
    return m_scene->selected();
}

int GraphView::find(const QString& text)
{
    m_matches = findInGraph(m_scene->schema(), text);
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
    m_zoom = Zoom::Chosen;
    centerOn(m_scene->matchRect(m_matches[match]).center());
}

void GraphView::zoomIn()
{
    scaleTo(transform().m11() * ZoomStep, viewport()->rect().center());
}

void GraphView::zoomOut()
{
    scaleTo(transform().m11() / ZoomStep, viewport()->rect().center());
}

void GraphView::resetZoom()
{
    scaleTo(1, viewport()->rect().center());
}

void GraphView::fit()
{
    m_zoom = Zoom::Fitted;
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

void GraphView::fitInto(const QRect& place)
{
    const QRectF tables = m_scene->contentRect();
    const QSizeF room = QSizeF(place.size()) - QSizeF(2 * FitMargin, 2 * FitMargin);
    if (tables.isEmpty() || room.isEmpty())
        return;
    const double scale = std::clamp(std::min(room.width() / tables.width(), room.height() / tables.height()),
                                    MinScale, MaxFittedScale);
    setTransform(QTransform::fromScale(scale, scale));
    updateSceneRect();
    const QPoint offset = mapFromScene(tables.center()) - place.center();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + offset.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + offset.y());
}

bool GraphView::legendHidesATable() const
{
    const QRectF hidden = mapToScene(m_legend->geometry()).boundingRect();
    const std::vector<QRectF>& tables = m_scene->tableRects();
    return std::any_of(tables.begin(), tables.end(),
                       [&](const QRectF& table) { return table.intersects(hidden); });
}

/// Zooms so that what is at `fixedPoint` of the viewport stays there.
void GraphView::scaleTo(double scale, QPoint fixedPoint)
{
    m_zoom = Zoom::Chosen;
    const QPointF fixed = mapToScene(fixedPoint);
    const double bounded = std::clamp(scale, MinScale, MaxScale);
    setTransform(QTransform::fromScale(bounded, bounded));
    updateSceneRect();
    const QPoint offset = mapFromScene(fixed) - fixedPoint;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + offset.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + offset.y());
}

/// Leaves room around the tables, so that each of them can be brought to the middle of the view.
void GraphView::updateSceneRect()
{
    const double scale = transform().m11();
    const double x = viewport()->width() / scale;
    const double y = viewport()->height() / scale;
    setSceneRect(m_scene->contentRect().adjusted(-x, -y, x, y));
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
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_scene->setTheme(graphTheme(palette()));
        updateLegend();
    }
}

void GraphView::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    updateLegend();
    if (m_zoom == Zoom::Fitted)
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
        QGraphicsView::keyPressEvent(event);
    }
}

void GraphView::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Space) {
        QGraphicsView::keyReleaseEvent(event);
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
    QGraphicsView::focusOutEvent(event);
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
    selectTable(table.value_or(TableId()));
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
    else if (isLeft)
        choose(table);
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
    m_zoom = Zoom::Chosen;
    const QPoint offset = event->pos() - m_drag->last;
    m_drag->last = event->pos();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - offset.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - offset.y());
}

void GraphView::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_drag && m_drag->startedOnCanvas && !m_drag->hasMoved)
        choose(std::nullopt);
    m_drag.reset();
    updateCursor();
    updateHover(event->pos());
}

void GraphView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const std::optional<TableId> table = tableAt(event->pos());
    if (event->button() == Qt::LeftButton && table)
        emit tableActivated(*table);
}

void GraphView::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        constexpr double WheelNotch = 120; // QWheelEvent::angleDelta()'s unit for a step
        scaleTo(transform().m11() * std::pow(ZoomStep, event->angleDelta().y() / WheelNotch),
                event->position().toPoint());
        event->accept();
        return;
    }
    m_zoom = Zoom::Chosen;
    QGraphicsView::wheelEvent(event);
}

bool GraphView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        m_scene->setHovered(std::nullopt);
    return QGraphicsView::viewportEvent(event);
}

void GraphView::updateHover(QPoint position)
{
    QGraphicsItem* item = itemAt(position);
    if (const auto* table = qgraphicsitem_cast<TableItem*>(item))
        m_scene->setHovered(table->table());
    else if (const auto* edge = qgraphicsitem_cast<EdgeItem*>(item))
        m_scene->setHovered(edge->foreignKey());
    else
        m_scene->setHovered(std::nullopt);
}

void GraphView::updateCursor()
{
    if (m_drag)
        viewport()->setCursor(Qt::ClosedHandCursor);
    else if (m_space == SpaceKey::Down)
        viewport()->setCursor(Qt::OpenHandCursor);
    else
        viewport()->unsetCursor();
}

std::optional<TableId> GraphView::tableAt(QPoint position) const
{
    const auto* item = qgraphicsitem_cast<TableItem*>(itemAt(position));
    return item == nullptr ? std::nullopt : std::optional(item->table());
}
