#pragma once

#include <QList>
#include <QObject>

class GraphView;
class QAction;
class QKeySequence;
class QMenu;

/// The keys that walk in the graph, as a menu that says so.
class GraphWalker : public QObject {
    Q_OBJECT

public:
    /// Adds its menu to `menu`.
    GraphWalker(GraphView* graph, QMenu* menu, QObject* parent);

    void setEnabled(bool enabled);

private:
    QAction* add(QMenu* menu, const QString& text, const QKeySequence& shortcut, const QString& help);

    GraphView* m_graph;
    QList<QAction*> m_actions;
};
