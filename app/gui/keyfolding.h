#pragma once

#include "model/schema/id.h"

#include <QCoreApplication>
#include <QStringList>

class GraphView;
class PictureSteps;

/// Which tables have the keys to them shown as stubs at their children.
class KeyFolding {
    Q_DECLARE_TR_FUNCTIONS(KeyFolding)

public:
    /// Folding becomes one of `steps`.
    KeyFolding(GraphView* graph, PictureSteps* steps);

    void toggle(TableId table); ///< As a step.

    QStringList tables() const; ///< Their names.
    void setTables(const QStringList& names);

private:
    GraphView* m_graph;
    PictureSteps* m_steps;
};
