#pragma once

#include "views/graph/graphfocus.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QListWidget;

/// Lists the ways between two tables in words, to look at them one by one.
class PathBar : public QFrame {
    Q_OBJECT

public:
    explicit PathBar(QWidget* parent = nullptr);

    /// Hidden while the focus is on something else.
    void setFocusShown(const Schema& schema, const GraphFocus& focus);

    /// The keys of the chosen way; of all ways where none is chosen.
    std::set<ForeignKeyId> chosenKeys() const;

signals:
    void focusWanted(const GraphFocus& focus); ///< On ways of the other sort.
    void choiceChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitList(); ///< As high as its lines are.

    GraphFocus m_focus;
    KeyPaths m_paths;
    QComboBox* m_ways;
    QLabel* m_answer;
    QListWidget* m_list;
};
