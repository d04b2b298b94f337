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

void focus(QDockWidget* dock)
{
    dock->show();
    dock->raise();
    dock->widget()->setFocus(Qt::ShortcutFocusReason);
}

} // namespace

WindowDocks::WindowDocks(QMainWindow* window, QMenu* viewMenu, SchemaPane* schemaPane,
                         SimulatorPanel* simulator)
    : m_window(window)
    , m_schema(new QDockWidget(DockTexts::tr("Tables"), window))
    , m_simulator(new QDockWidget(DockTexts::tr("Delete"), window))
{
    m_schema->setObjectName(u"schema"_s);
    m_schema->setWidget(schemaPane);
    window->addDockWidget(Qt::LeftDockWidgetArea, m_schema);
    m_simulator->setObjectName(u"simulator"_s);
    m_simulator->setWidget(simulator);
    window->addDockWidget(Qt::RightDockWidgetArea, m_simulator);
    viewMenu->addActions({m_schema->toggleViewAction(), m_simulator->toggleViewAction()});
    hide();
}

void WindowDocks::restore()
{
    for (QDockWidget* dock : {m_schema, m_simulator}) {
        dock->toggleViewAction()->setEnabled(true);
        dock->show();
    }
    if (!m_window->restoreState(QSettings().value(u"window/docks"_s).toByteArray(), DocksVersion))
        m_window->resizeDocks({m_schema, m_simulator}, {SchemaWidth, SimulatorWidth}, Qt::Horizontal);
}

void WindowDocks::save() const
{
    QSettings().setValue(u"window/docks"_s, m_window->saveState(DocksVersion));
}

void WindowDocks::hide()
{
    for (QDockWidget* dock : {m_schema, m_simulator}) {
        dock->toggleViewAction()->setEnabled(false);
        dock->hide();
    }
}

void WindowDocks::focusSchema()
{
    focus(m_schema);
}

void WindowDocks::focusSimulator()
{
    focus(m_simulator);
}
