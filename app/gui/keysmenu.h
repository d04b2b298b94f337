#pragma once

#include "views/graph/notation.h"

#include <QObject>

#include <functional>

class GraphView;
class QAction;
class QKeySequence;
class QMenu;

/// How the graphs show foreign keys: which of them, and with which signs at their ends. The notation is
/// remembered.
class KeysMenu : public QObject {
    Q_OBJECT

public:
    /// Fills `menu` with what it offers. `shown` is the graph that is looked at.
    KeysMenu(QMenu* menu, const std::function<GraphView*()>& shown, QWidget* window);

    Notation notation() const { return m_notation; }

signals:
    void notationChosen(Notation notation);

private:
    QAction* add(QMenu* menu, const QString& text, const QKeySequence& shortcut, const QString& help);
    void addFilters(QMenu* menu, const std::function<GraphView*()>& shown);
    void addNotations(QMenu* menu);
    void choose(Notation notation);

    Notation m_notation;
};
