#pragma once

#include <QGraphicsView>

/// A picture to zoom and to move: the wheel scrolls, Ctrl+wheel zooms at the pointer. There is room around the
/// picture, so that each part of it can be brought to the middle.
class ZoomView : public QGraphicsView {
    Q_OBJECT

public:
    explicit ZoomView(QWidget* parent = nullptr);

    /// What is in sight.
    struct Look {
        double scale = 0; ///< Pixels for each unit of the scene; 0: whatever lets everything fit.
        QPointF centre; ///< In scene units.
    };
    Look look() const;
    void setLook(const Look& look); ///< What look() gave leaves everything where it is, to the pixel.

public slots:
    void zoomIn();
    void zoomOut();
    void resetZoom();
    /// Shows everything, and goes on to when the view is resized, until it is zoomed or moved.
    virtual void fit() = 0;

protected:
    static constexpr int FitMargin = 24; ///< In pixels, around what is brought into sight.

    /// What there is to see.
    virtual QRectF contentRect() const = 0;

    /// The part of the viewport that something lies on, in one of its corners; empty for none.
    virtual QRect coveredRect() const { return {}; }

    QRect besideCovered() const; ///< In the viewport.
    QRect aboveCovered() const; ///< Or below it, where it lies in an upper corner.
    QRect openRect() const; ///< The larger one of them.

    /// Whether the zoom follows the picture's and the view's size; false once somebody has chosen it.
    bool isFitted() const { return m_zoom == Zoom::Fitted; }
    void setZoomFitted() { m_zoom = Zoom::Fitted; }
    void setZoomChosen() { m_zoom = Zoom::Chosen; }

    double scaleToFit(const QRect& place) const; ///< 0 where it has no room, or there is nothing to see.
    void fitInto(const QRect& place); ///< In the viewport.
    void scaleTo(double scale, QPoint fixedPoint);
    void scrollBy(QPoint offset); ///< In pixels.
    void bringToCentre(const QPointF& place); ///< Of the open part.
    void bringInSight(const QRectF& place); ///< No further than is needed.
    void updateSceneRect(); ///< After the content or the size of the view has changed.

    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    enum class Zoom { Fitted, Chosen };
    Zoom m_zoom = Zoom::Fitted;
};
