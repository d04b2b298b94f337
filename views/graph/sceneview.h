#pragma once

#include "views/graph/graphscene.h"
#include "views/graph/legend.h"
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

    /// Shows only some of the foreign keys, until another schema is shown.
    void setFilter(const KeyFilter& filter);

    /// Moves the keyboard to the legend, where the keys to show can be chosen.
    void focusLegend();

public slots:
    void setNotation(Notation notation); ///< Of the ends of edges, in this schema and in others.
    void setLegendShown(bool isShown);
    /// None of it under the legend.
    void fit() override;

protected:
    GraphScene& scene() { return *m_scene; }
    void setGraph(std::unique_ptr<GraphScene> scene);
    void updateLegend(); ///< After the outcome has changed; a fitted picture makes room for it.

    bool isShown(TableId table) const;
    ScenePlace placeAt(QPoint position) const; ///< Of the viewport.
    std::optional<TableId> tableAt(QPoint position) const; ///< Of the viewport.
    void updateHover(QPoint position);

    QRectF contentRect() const override;
    QRect coveredRect() const override; ///< By the legend.
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void showToolTip(const QHelpEvent& event);
    bool legendHidesSomething() const;
    Legend shaped(Legend legend) const; ///< As fits the view's size.
    Legend fittingLegend() const;
    void placeLegend();
    void moveLegend(Qt::Corner corner);

    std::unique_ptr<GraphScene> m_scene;
    LegendOverlay* m_legend;
    Qt::Corner m_legendCorner = Qt::BottomLeftCorner;
    bool m_isLegendWanted = true;
    Legend m_signs; ///< What it explains; to count the keys takes long.
    Notation m_notation = Notation::CrowsFoot;
};
