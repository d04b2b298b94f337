#pragma once

#include "views/graph/graphscene.h"
#include "views/graph/zoomview.h"

#include <memory>
#include <optional>

class LegendOverlay;
class QHelpEvent;

/// A schema as a picture with its legend. What is pointed at stands out, and tells about itself.
class SceneView : public ZoomView {
    Q_OBJECT

public:
    explicit SceneView(QWidget* parent = nullptr);
    ~SceneView() override;

    /// What is shown, and how.
    const GraphScene& graph() const { return *m_scene; }

public slots:
    void fit(); ///< Shows all tables, and goes on to when the view is resized, until it is zoomed or moved.

protected:
    GraphScene& scene() { return *m_scene; }
    void setGraph(std::unique_ptr<GraphScene> scene);
    void updateLegend(); ///< After the outcome has changed.

    bool isShown(TableId table) const;
    std::optional<TableId> tableAt(QPoint position) const; ///< Of the viewport.
    void updateHover(QPoint position);

    QRectF contentRect() const override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    ScenePlace placeAt(QPoint position) const;
    void showToolTip(const QHelpEvent& event);
    bool legendHidesATable() const;

    std::unique_ptr<GraphScene> m_scene;
    LegendOverlay* m_legend;
};
