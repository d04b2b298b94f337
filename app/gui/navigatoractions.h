#pragma once

#include <QCoreApplication>
#include <QList>

class GraphView;
class QAction;
class QKeySequence;
class QObject;

/// What walks through a schema in the graph.
struct NavigatorActions {
    Q_DECLARE_TR_FUNCTIONS(NavigatorActions)

public:
    /// Children of `parent`, and keys in the graph.
    NavigatorActions(GraphView* graph, QObject* parent);

    /// Those that are about the selected table.
    QList<QAction*> ofTable() const { return {neighbours, reach, hide, hideOthers, pin, fold, partitions}; }

    QAction* neighbours;
    QAction* reach;
    QAction* hide;
    QAction* hideOthers;
    QAction* pin;
    QAction* fold;
    QAction* partitions;
    QAction* everything;
    QAction* back;
    QAction* forward;
};
