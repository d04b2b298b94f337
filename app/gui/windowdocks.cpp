#include "app/gui/windowdocks.h"

#include "app/gui/windowactions.h"
#include "views/schema/schemapane.h"
#include "views/simulator/simulatorpanel.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace {

struct DockTexts {
    Q_DECLARE_TR_FUNCTIONS(WindowDocks)
};

constexpr int SchemaWidth = 260;
constexpr int SimulatorWidth = 480;

/// The version of what saveState() keeps; raised when the docks change.
constexpr int DocksVersion = 1;

void bringUp(QDockWidget* dock)
{
    dock->show();
    dock->raise();
}

} // namespace

WindowDocks::WindowDocks(QMainWindow* window, WindowActions& actions, SchemaPane* schemaPane, QWidget* center,
                         SimulatorPanel* simulator)
    : m_window(window)
    , m_actions(actions)
    , m_schemaPane(schemaPane)
    , m_panel(simulator)
    , m_schema(add(u"schema"_s, DockTexts::tr("Tables"), Qt::Key_T, schemaPane, Qt::LeftDockWidgetArea))
{
    window->setCentralWidget(center);
    window->setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea); // Else their least heights add up.
    m_simulator = add(u"simulator"_s, DockTexts::tr("Delete"), Qt::Key_D, simulator, Qt::RightDockWidgetArea);
    connectActions();
}

void WindowDocks::connectActions()
{
    using Act = void (WindowDocks::*)();
    for (const auto& [action, act] :
         {std::pair<QAction*, Act>{m_actions.focusSchema, &WindowDocks::focusSchema},
          {m_actions.focusSimulator, &WindowDocks::focusRows},
          {m_actions.focusResult, &WindowDocks::focusResult},
          {m_actions.filterRows, &WindowDocks::focusFilter},
          {m_actions.resetPanels, &WindowDocks::reset}})
        QObject::connect(action, &QAction::triggered, m_window, [this, act = act] { (this->*act)(); });
}

QDockWidget* WindowDocks::add(const QString& name, const QString& title, Qt::Key key, QWidget* widget,
                              Qt::DockWidgetArea area)
{
    auto* dock = new QDockWidget(title, m_window);
    dock->setObjectName(name);
    dock->setWidget(widget);
    m_window->addDockWidget(area, dock);
    QAction* toggle = dock->toggleViewAction();
    toggle->setToolTip(DockTexts::tr("Show or hide “%1” beside the graph").arg(title));
    toggle->setStatusTip(toggle->toolTip());
    toggle->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_B, key));
    toggle->setEnabled(false);
    m_actions.viewMenu->insertAction(m_actions.resetPanels, toggle);
    dock->hide();
    m_docks.push_back({dock, area});
    return dock;
}

void WindowDocks::restore()
{
    for (const Dock& dock : m_docks)
        dock.widget->toggleViewAction()->setEnabled(true);
    m_schema->show();
    m_simulator->show();
    if (!m_window->restoreState(QSettings().value(u"window/docks"_s).toByteArray(), DocksVersion))
        giveFirstSizes();
}

void WindowDocks::giveFirstSizes()
{
    m_window->resizeDocks({m_schema, m_simulator}, {SchemaWidth, SimulatorWidth}, Qt::Horizontal);
}

void WindowDocks::reset()
{
    for (const Dock& dock : m_docks) {
        dock.widget->setFloating(false);
        m_window->addDockWidget(dock.firstArea, dock.widget);
        dock.widget->setVisible(dock.widget == m_schema || dock.widget == m_simulator);
    }
    giveFirstSizes();
}

void WindowDocks::save() const
{
    QSettings().setValue(u"window/docks"_s, m_window->saveState(DocksVersion));
}

void WindowDocks::hide()
{
    for (const Dock& dock : m_docks) {
        dock.widget->toggleViewAction()->setEnabled(false);
        dock.widget->hide();
    }
}

void WindowDocks::focusSchema()
{
    bringUp(m_schema);
    m_schemaPane->focusTables();
}

void WindowDocks::focusRows()
{
    bringUp(m_simulator);
    m_panel->focusRows();
}

void WindowDocks::focusFilter()
{
    bringUp(m_simulator);
    m_panel->focusFilter();
}

void WindowDocks::focusResult()
{
    bringUp(m_simulator);
    m_panel->focusResult();
}
