#pragma once

#include "model/schema/schema.h"

#include <QObject>

class GoToPopup;
class GraphNavigator;
class GraphView;
class QAction;
class QMenu;

/// Asks, as Ctrl+K does, for a table, and shows the ways from the selected table to it.
class TablePaths : public QObject {
    Q_OBJECT

public:
    TablePaths(GraphView* graph, GraphNavigator* navigator, QMenu* menu, QWidget* window);

    void setSchema(const Schema& schema) { m_schema = schema; }

private:
    void ask();
    void updateAction();

    GraphView* m_graph;
    GraphNavigator* m_navigator;
    GoToPopup* m_popup;
    QAction* m_action;
    Schema m_schema;
    TableId m_from; ///< While it is asked where to.
};
