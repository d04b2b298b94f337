#pragma once

#include "views/graph/notation.h"

#include <QAction>
#include <QObject>

#include <functional>

class GraphView;
class QKeySequence;
class QMenu;

/// How the graphs show foreign keys: which of them, with which signs at their ends, and whether a legend explains
/// them. Notation and legend are remembered.
class KeysMenu : public QObject {
    Q_OBJECT

public:
    /// Fills `menu` with what it offers. `shown` is the graph that is looked at.
    KeysMenu(QMenu* menu, const std::function<GraphView*()>& shown, QWidget* window);

    Notation notation() const { return m_notation; }
    bool isLegendShown() const { return m_legend->isChecked(); }

signals:
    void legendShown(bool isShown);
    void notationChosen(Notation notation);

private:
    QAction* add(QMenu* menu, const QString& text, const QKeySequence& shortcut, const QString& help);
    void addLegend(QMenu* menu);
    void addFilters(QMenu* menu, const std::function<GraphView*()>& shown);
    void addNotations(QMenu* menu);
    void choose(Notation notation);

    Notation m_notation;
    QAction* m_legend = nullptr;
};
