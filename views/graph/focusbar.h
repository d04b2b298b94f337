#pragma once

#include "views/graph/graphfocus.h"

#include <QFrame>

class QComboBox;
class QGridLayout;
class QLabel;
class QSpinBox;
class QToolButton;

/// Says what part of a schema the graph shows, and lets it grow, shrink and go.
class FocusBar : public QFrame {
    Q_OBJECT

public:
    explicit FocusBar(QWidget* parent = nullptr);

    /// Hidden while the focus is on everything. `shown`: how many tables that is.
    void setFocusShown(const Schema& schema, const GraphFocus& focus, qsizetype shown);

signals:
    void focusWanted(const GraphFocus& focus);
    void everythingWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void emitWanted();
    void arrange(); ///< In two lines where one is too narrow.

    GraphFocus m_focus;
    QGridLayout* m_grid = nullptr;
    QLabel* m_title;
    QWidget* m_choice; ///< Of what is shown beside the table; below the title in a narrow bar …
    int m_choiceLine = -1; ///< … in this line of the grid.
    QComboBox* m_what;
    QLabel* m_depthLabel;
    QSpinBox* m_depth;
    QLabel* m_count;
    QToolButton* m_everything;
};
