#pragma once

#include "views/graph/sceneview.h"

/// A picture to drag: by the empty canvas, the middle button or Space as a whole, and its tables one by one.
class DragView : public SceneView {
    Q_OBJECT

public:
    using SceneView::SceneView;

signals:
    void tableMoved(TableId table, const Layout& before); ///< By the user.

protected:
    /// A click selects what is there: a table, a key, or nothing on the empty canvas.
    virtual void choose(const ScenePlace& place) = 0;
    virtual void finishDrag() = 0; ///< The picture may be replaced again.

    bool isDragged() const { return m_drag.has_value(); }
    void giveUpDrag() { m_drag.reset(); }

    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    enum class SpaceKey { Up, Down };
    struct Drag {
        QPoint start;
        QPoint last;
        bool hasMoved = false;
        bool startedOnCanvas = false;
        std::optional<TableId> table = {}; ///< That is moved; none: the whole picture is.
        Layout before = {}; ///< At the start, where a table is moved.
    };

    void updateCursor();

    SpaceKey m_space = SpaceKey::Up;
    std::optional<Drag> m_drag;
};
