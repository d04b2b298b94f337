#pragma once

#include "views/graph/legend.h"

#include <QWidget>

/// The legend as a widget that lets the pointer through.
class LegendOverlay final : public QWidget {
    Q_OBJECT

public:
    explicit LegendOverlay(QWidget* parent);

    /// Shows `legend` at its own size.
    void setLegend(const Legend& legend, const GraphTheme& theme);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Legend m_legend;
    GraphTheme m_theme;
};
