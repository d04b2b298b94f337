#include "views/graph/dragview.h"

#include <QApplication>
#include <QKeyEvent>

#include <utility>

void DragView::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!isPlain || event->key() != Qt::Key_Space) {
        SceneView::keyPressEvent(event);
        return;
    }
    m_space = SpaceKey::Down;
    updateCursor();
}

void DragView::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Space) {
        SceneView::keyReleaseEvent(event);
    } else if (!event->isAutoRepeat()) {
        m_space = SpaceKey::Up;
        updateCursor();
    }
}

void DragView::focusOutEvent(QFocusEvent* event)
{
    // The release of a key goes to whoever has the focus then.
    m_space = SpaceKey::Up;
    updateCursor();
    SceneView::focusOutEvent(event);
}

void DragView::mousePressEvent(QMouseEvent* event)
{
    const std::optional<TableId> table = tableAt(event->pos());
    const bool isLeft = event->button() == Qt::LeftButton;
    const bool drags
        = event->button() == Qt::MiddleButton || (isLeft && (!table || m_space == SpaceKey::Down));
    if (drags)
        m_drag = Drag{event->pos(), event->pos(), false, isLeft && m_space == SpaceKey::Up};
    else if (isLeft) {
        choose(*table);
        m_drag = Drag{event->pos(), event->pos(), false, false, table, graph().layout()};
    }
    updateCursor();
}

void DragView::mouseMoveEvent(QMouseEvent* event)
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
        const QPointF corner = m_drag->before.nodes[m_drag->table->position()].topLeft();
        scene().moveTable(*m_drag->table, corner + QPointF(event->pos() - m_drag->start) / transform().m11());
        return;
    }
    const QPoint offset = event->pos() - m_drag->last;
    m_drag->last = event->pos();
    scrollBy(-offset);
}

void DragView::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_drag && m_drag->startedOnCanvas && !m_drag->hasMoved)
        choose(placeAt(event->pos()));
    const std::optional<Drag> drag = std::exchange(m_drag, std::nullopt);
    if (drag && drag->table && drag->hasMoved) {
        scene().settleTable(*drag->table);
        updateSceneRect();
        emit tableMoved(*drag->table, drag->before);
    }
    finishDrag();
    updateCursor();
    updateHover(event->pos());
}

void DragView::updateCursor()
{
    if (m_drag && (!m_drag->table || m_drag->hasMoved))
        viewport()->setCursor(Qt::ClosedHandCursor);
    else if (m_space == SpaceKey::Down)
        viewport()->setCursor(Qt::OpenHandCursor);
    else
        viewport()->unsetCursor();
}
