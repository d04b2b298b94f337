#pragma once

#include <QWidget>

class QDockWidget;
class QMainWindow;
class QMenu;
class SchemaPane;
class SimulatorPanel;

/// What stands beside the graph of a database. Where the docks are and how large is kept between runs.
class WindowDocks {
public:
    /// Hides both, and offers them in `viewMenu`.
    WindowDocks(QMainWindow* window, QMenu* viewMenu, SchemaPane* schemaPane, SimulatorPanel* simulator);

    void restore(); ///< Shows them as they were.
    void save() const;
    void hide();

    void focusSchema();
    void focusSimulator();

private:
    QMainWindow* m_window;
    QDockWidget* m_schema;
    QDockWidget* m_simulator;
};
