#include "views/graph/accessibletable.h"

#include "views/graph/graphview.h"
#include "views/graph/spokentable.h"
#include "views/graph/tooltips.h"

#include <QTextDocumentFragment>

#include <algorithm>

AccessibleTable::AccessibleTable(GraphView* view, TableId table)
    : m_view(view)
    , m_table(table)
{
}

bool AccessibleTable::isValid() const
{
    return m_view && m_table.position() < m_view->graph().schema().tables().size();
}

QWindow* AccessibleTable::window() const
{
    return parent()->window();
}

QAccessibleInterface* AccessibleTable::parent() const
{
    return QAccessible::queryAccessibleInterface(m_view);
}

QString AccessibleTable::text(QAccessible::Text text) const
{
    const GraphScene& graph = m_view->graph();
    if (text == QAccessible::Description)
        return QTextDocumentFragment::fromHtml(tableToolTip(graph.schema(), m_table)).toPlainText();
    if (text != QAccessible::Name)
        return {};
    const TableCounts* counts = graph.counts(m_table);
    const QString name = spokenTable(graph.schema(), m_table);
    return counts == nullptr ? name : name + QStringLiteral(", ") + spokenCounts(*counts);
}

QRect AccessibleTable::rect() const
{
    const QRect inView
        = m_view->mapFromScene(m_view->graph().tableRects()[m_table.position()]).boundingRect();
    return {m_view->viewport()->mapToGlobal(inView.topLeft()), inView.size()};
}

QAccessible::State AccessibleTable::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    const bool isSelected = m_view->selectedTable() == m_table;
    state.selectable = true;
    state.focusable = true;
    state.selected = isSelected;
    state.focused = isSelected && m_view->hasFocus();
    state.offscreen = !m_view->viewport()->rect().intersects(
        m_view->mapFromScene(m_view->graph().tableRects()[m_table.position()]).boundingRect());
    return state;
}

QStringList AccessibleTable::actionNames() const
{
    return {setFocusAction(), pressAction()};
}

void AccessibleTable::doAction(const QString& name)
{
    if (!isValid())
        return;
    m_view->choose(m_table);
    if (name == pressAction())
        emit m_view->tableActivated(m_table);
}

QStringList AccessibleTable::keyBindingsForAction(const QString&) const
{
    return {};
}

void* AccessibleTable::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
}
