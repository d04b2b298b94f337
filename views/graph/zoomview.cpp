#include "views/graph/zoomview.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace {

constexpr double ZoomStep = 1.25;
constexpr double MinScale = 0.002;
constexpr double MaxScale = 4;
constexpr double MaxFittedScale = 1.25; ///< A few small tables need not fill a screen.

} // namespace

ZoomView::ZoomView(QWidget* parent)
    : QGraphicsView(parent)
{
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
}

void ZoomView::zoomIn()
{
    scaleTo(transform().m11() * ZoomStep, openRect().center());
}

void ZoomView::zoomOut()
{
    scaleTo(transform().m11() / ZoomStep, openRect().center());
}

void ZoomView::resetZoom()
{
    scaleTo(1, openRect().center());
}

ZoomView::Look ZoomView::look() const
{
    if (isFitted())
        return {};
    return {transform().m11(), mapToScene(viewport()->rect()).boundingRect().center()};
}

void ZoomView::setLook(const Look& look)
{
    if (look.scale <= 0) {
        fit();
        return;
    }
    scaleTo(look.scale, viewport()->rect().center());
    // QGraphicsView::centerOn() cuts fractions off.
    const QPointF centre = QRectF(viewport()->rect()).center();
    scrollBy((viewportTransform().map(look.centre) - centre).toPoint());
}

double ZoomView::scaleToFit(const QRect& place) const
{
    const QRectF tables = contentRect();
    const QSizeF room = QSizeF(place.size()) - QSizeF(2 * FitMargin, 2 * FitMargin);
    if (tables.isEmpty() || room.isEmpty())
        return 0;
    return std::clamp(std::min(room.width() / tables.width(), room.height() / tables.height()), MinScale,
                      MaxFittedScale);
}

void ZoomView::fitInto(const QRect& place)
{
    const double scale = scaleToFit(place);
    if (scale <= 0)
        return;
    setTransform(QTransform::fromScale(scale, scale));
    updateSceneRect();
    scrollBy(mapFromScene(contentRect().center()) - place.center());
}

/// Zooms so that what is at `fixedPoint` of the viewport stays there.
void ZoomView::scaleTo(double scale, QPoint fixedPoint)
{
    setZoomChosen();
    const QPointF fixed = mapToScene(fixedPoint);
    const double bounded = std::clamp(scale, MinScale, MaxScale);
    setTransform(QTransform::fromScale(bounded, bounded));
    updateSceneRect();
    scrollBy(mapFromScene(fixed) - fixedPoint);
}

void ZoomView::scrollBy(QPoint offset)
{
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + offset.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + offset.y());
}

QRect ZoomView::besideCovered() const
{
    const QRect whole = viewport()->rect();
    const QRect covered = coveredRect();
    if (covered.isEmpty())
        return whole;
    return covered.center().x() < whole.center().x()
        ? whole.adjusted(covered.right(), 0, 0, 0)
        : whole.adjusted(0, 0, covered.left() - whole.right(), 0);
}

QRect ZoomView::aboveCovered() const
{
    const QRect whole = viewport()->rect();
    const QRect covered = coveredRect();
    if (covered.isEmpty())
        return whole;
    return covered.center().y() < whole.center().y()
        ? whole.adjusted(0, covered.bottom(), 0, 0)
        : whole.adjusted(0, 0, 0, covered.top() - whole.bottom());
}

QRect ZoomView::openRect() const
{
    const auto area = [](const QRect& rect) { return rect.width() * rect.height(); };
    return area(besideCovered()) > area(aboveCovered()) ? besideCovered() : aboveCovered();
}

void ZoomView::bringToCentre(const QPointF& place)
{
    scrollBy(mapFromScene(place) - openRect().center());
}

void ZoomView::bringInSight(const QRectF& place)
{
    constexpr QMargins Margins(FitMargin, FitMargin, FitMargin, FitMargin);
    const QRect shown = mapFromScene(place).boundingRect();
    if (viewport()->rect().marginsRemoved(Margins).contains(shown) && !coveredRect().intersects(shown))
        return;
    const QRect room = openRect().marginsRemoved(Margins);
    const auto offset = [](int from, int to, int first, int last) { // What is too large shows its beginning.
        return from < first ? from - first : std::clamp(to - last, 0, from - first);
    };
    scrollBy({offset(shown.left(), shown.right(), room.left(), room.right()),
              offset(shown.top(), shown.bottom(), room.top(), room.bottom())});
}

/// Leaves room around the tables, so that each of them can be brought to the middle of the view.
void ZoomView::updateSceneRect()
{
    const double scale = transform().m11();
    const double x = viewport()->width() / scale;
    const double y = viewport()->height() / scale;
    setSceneRect(contentRect().adjusted(-x, -y, x, y));
}

/// Alt+Left goes back: where that is off, the scroll area would take it for an arrow key.
void ZoomView::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers().testFlag(Qt::AltModifier))
        event->ignore();
    else
        QGraphicsView::keyPressEvent(event);
}

void ZoomView::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        constexpr double WheelNotch = 120; // QWheelEvent::angleDelta()'s unit for a step
        scaleTo(transform().m11() * std::pow(ZoomStep, event->angleDelta().y() / WheelNotch),
                event->position().toPoint());
        event->accept();
        return;
    }
    setZoomChosen();
    QGraphicsView::wheelEvent(event);
}
