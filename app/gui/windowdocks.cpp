#include "app/gui/windowdocks.h"

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

WindowDocks::WindowDocks(QMainWindow* window, QMenu* viewMenu, SchemaPane* schemaPane, QWidget* center,
                         SimulatorPanel* simulator)
    : m_window(window)
    , m_viewMenu(viewMenu)
    , m_schemaPane(schemaPane)
    , m_panel(simulator)
    , m_schema(add(u"schema"_s, DockTexts::tr("Tables"), schemaPane, Qt::LeftDockWidgetArea))
{
    window->setCentralWidget(center);
    window->setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea); // Else their least heights add up.
    m_simulator = add(u"simulator"_s, DockTexts::tr("Delete"), simulator, Qt::RightDockWidgetArea);
}

QDockWidget* WindowDocks::add(const QString& name, const QString& title, QWidget* widget,
                              Qt::DockWidgetArea area)
{
    auto* dock = new QDockWidget(title, m_window);
    dock->setObjectName(name);
    dock->setWidget(widget);
    m_window->addDockWidget(area, dock);
    QAction* toggle = dock->toggleViewAction();
    toggle->setToolTip(DockTexts::tr("Show or hide “%1” beside the graph").arg(title));
    toggle->setStatusTip(toggle->toolTip());
    toggle->setEnabled(false);
    m_viewMenu->addAction(toggle);
    dock->hide();
    m_docks << dock;
    return dock;
}

void WindowDocks::restore()
{
    for (QDockWidget* dock : std::as_const(m_docks))
        dock->toggleViewAction()->setEnabled(true);
    m_schema->show();
    m_simulator->show();
    if (!m_window->restoreState(QSettings().value(u"window/docks"_s).toByteArray(), DocksVersion))
        m_window->resizeDocks({m_schema, m_simulator}, {SchemaWidth, SimulatorWidth}, Qt::Horizontal);
}

void WindowDocks::save() const
{
    QSettings().setValue(u"window/docks"_s, m_window->saveState(DocksVersion));
}

void WindowDocks::hide()
{
    for (QDockWidget* dock : std::as_const(m_docks)) {
        dock->toggleViewAction()->setEnabled(false);
        dock->hide();
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
