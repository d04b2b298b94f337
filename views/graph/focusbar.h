#pragma once

#include "views/graph/graphfocus.h"

#include <QFrame>

class QComboBox;
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

private:
    void emitWanted();

    GraphFocus m_focus;
    QLabel* m_title;
    QComboBox* m_what;
    QLabel* m_depthLabel;
    QSpinBox* m_depth;
    QLabel* m_count;
    QToolButton* m_everything;
};
