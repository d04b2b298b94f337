#pragma once

#include <QList>
#include <QWidget>

class QDockWidget;
class QMainWindow;
class QMenu;
class SchemaPane;
class SimulatorPanel;

/// What stands beside the graph of a database. Where the docks are and how large is kept between runs.
class WindowDocks {
public:
    /// Hides both, and offers them in `viewMenu`. Tab goes from the left dock through `center` to the right one.
    WindowDocks(QMainWindow* window, QMenu* viewMenu, SchemaPane* schemaPane, QWidget* center,
                SimulatorPanel* simulator);

    /// A further one, which is not shown before it is asked for, or where it was shown when the window was left.
    /// `name` is for the settings.
    QDockWidget* add(const QString& name, const QString& title, QWidget* widget, Qt::DockWidgetArea area);

    void restore(); ///< Shows them as they were.
    void save() const;
    void hide();

    // Show a dock, and move the keyboard there.
    void focusSchema();
    void focusRows();
    void focusFilter();
    void focusResult();

private:
    QMainWindow* m_window;
    QMenu* m_viewMenu;
    SchemaPane* m_schemaPane;
    SimulatorPanel* m_panel;
    QList<QDockWidget*> m_docks; ///< All of them.
    QDockWidget* m_schema;
    QDockWidget* m_simulator = nullptr;
};
