#pragma once

#include <QWidget>

#include <vector>

class QDockWidget;
class QMainWindow;
class SchemaPane;
class SimulatorPanel;
class WindowActions;

/// What stands beside the graph of a database. Where the docks are and how large is kept between runs.
class WindowDocks {
public:
    /// Hides both, offers them in the View menu, and lets `actions` go there. Tab goes from the left dock through
    /// `center` to the right one.
    WindowDocks(QMainWindow* window, WindowActions& actions, SchemaPane* schemaPane, QWidget* center,
                SimulatorPanel* simulator);

    /// A further one, which is not shown before it is asked for, or where it was shown when the window was left.
    /// `name` is for the settings, `key` comes behind Ctrl+B.
    QDockWidget* add(const QString& name, const QString& title, Qt::Key key, QWidget* widget,
                     Qt::DockWidgetArea area);

    void restore(); ///< Shows them as they were.
    void save() const;
    void hide();

private:
    void connectActions();
    void reset(); ///< Shows the first two as they were at first, and only them.
    void giveFirstSizes();

    // Show a dock, and move the keyboard there.
    void focusSchema();
    void focusRows();
    void focusFilter();
    void focusResult();

    struct Dock {
        QDockWidget* widget = nullptr;
        Qt::DockWidgetArea firstArea = Qt::LeftDockWidgetArea;
    };

    QMainWindow* m_window;
    WindowActions& m_actions;
    SchemaPane* m_schemaPane;
    SimulatorPanel* m_panel;
    std::vector<Dock> m_docks; ///< All of them.
    QDockWidget* m_schema;
    QDockWidget* m_simulator = nullptr;
};
