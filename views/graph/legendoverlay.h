#pragma once

#include "views/graph/legend.h"

#include <QWidget>

/// The legend as a widget from which the foreign keys to show are chosen: a click or Enter shows only those with a
/// sign, Ctrl and a click or Space leaves them out; the same again shows all. Up and Down go through the signs.
class LegendOverlay final : public QWidget {
    Q_OBJECT

public:
    explicit LegendOverlay(QWidget* parent);

    /// Shows `legend` at its own size.
    void setLegend(const Legend& legend, const GraphTheme& theme);

signals:
    void onlyWanted(const KeySign& sign); ///< Or all keys again, see KeyFilter::toggleOnly().
    void toggleWanted(const KeySign& sign);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<size_t> lineAt(QPoint position) const;
    void setPointed(std::optional<size_t> line);
    void goTo(size_t line);
    void describe();

    Legend m_legend;
    GraphTheme m_theme;
    std::vector<LegendLine> m_lines;
    size_t m_current = 0; ///< Where the keyboard is.
    std::optional<size_t> m_pointed; ///< Where the pointer is.
};
