#include "views/graph/accessiblegraph.h"

#include "views/graph/accessibletable.h"
#include "views/graph/graphview.h"
#include "views/graph/legendoverlay.h"

#include <algorithm>

namespace {

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    if (auto* view = qobject_cast<GraphView*>(object))
        return new AccessibleGraph(view);
    if (auto* legend = qobject_cast<LegendOverlay*>(object))
        return new QAccessibleWidget(legend, QAccessible::Graphic);
    return nullptr;
}

AccessibleGraph* graphOf(GraphView& view)
{
    return dynamic_cast<AccessibleGraph*>(QAccessible::queryAccessibleInterface(&view));
}

void tell(QAccessibleInterface* interface, QAccessible::Event type)
{
    QAccessibleEvent event(interface, type);
    QAccessible::updateAccessibility(&event);
}

} // namespace

void AccessibleGraph::install()
{
    QAccessible::installFactory(makeInterface);
}

void AccessibleGraph::tellNewTables(GraphView& view)
{
    if (AccessibleGraph* graph = graphOf(view)) {
        graph->forgetTables();
        tell(graph, QAccessible::ObjectReorder);
    }
}

void AccessibleGraph::tellSelection(GraphView& view)
{
    AccessibleGraph* graph = graphOf(view);
    if (graph == nullptr)
        return;
    tell(graph, QAccessible::SelectionWithin);
    QAccessibleInterface* selected = graph->focusChild();
    if (selected == nullptr)
        return;
    tell(selected, QAccessible::Selection);
    if (view.hasFocus())
        tell(selected, QAccessible::Focus);
}

AccessibleGraph::AccessibleGraph(GraphView* view)
    : QAccessibleWidget(view, QAccessible::Canvas)
{
}

AccessibleGraph::~AccessibleGraph()
{
    forgetTables();
}

GraphView& AccessibleGraph::view() const
{
    return static_cast<GraphView&>(*widget());
}

QAccessibleInterface* AccessibleGraph::legend() const
{
    auto* legend = view().findChild<LegendOverlay*>();
    return legend->isVisibleTo(&view()) ? QAccessible::queryAccessibleInterface(legend) : nullptr;
}

const std::vector<TableId>& AccessibleGraph::shown() const
{
    if (m_shown.empty()) {
        const std::vector<QRectF>& rects = view().graph().tableRects();
        for (size_t i = 0; i < rects.size(); ++i)
            if (!rects[i].isNull())
                m_shown.push_back(TableId{static_cast<int>(i)});
    }
    return m_shown;
}

QAccessibleInterface* AccessibleGraph::table(TableId table) const
{
    const auto known = m_tables.find(table);
    if (known != m_tables.end())
        return QAccessible::accessibleInterface(known->second);
    auto* made = new AccessibleTable(&view(), table);
    m_tables[table] = QAccessible::registerAccessibleInterface(made);
    return made;
}

void AccessibleGraph::forgetTables()
{
    for (const auto& [table, id] : std::exchange(m_tables, {}))
        QAccessible::deleteAccessibleInterface(id);
    m_shown.clear();
}

int AccessibleGraph::childCount() const
{
    return static_cast<int>(shown().size()) + (legend() != nullptr ? 1 : 0);
}

QAccessibleInterface* AccessibleGraph::child(int index) const
{
    const auto position = static_cast<size_t>(index);
    if (index >= 0 && position < shown().size())
        return table(shown()[position]);
    return position == shown().size() ? legend() : nullptr;
}

QAccessibleInterface* AccessibleGraph::childAt(int x, int y) const
{
    const QPointF point = view().mapToScene(view().viewport()->mapFromGlobal(QPoint(x, y)));
    const ScenePlace place = view().graph().placeAt(point, 0);
    const auto* found = std::get_if<TableId>(&place);
    return found == nullptr ? nullptr : table(*found);
}

QAccessibleInterface* AccessibleGraph::focusChild() const
{
    const std::optional<TableId> selected = view().selectedTable();
    const bool isShown = selected && !view().graph().tableRects()[selected->position()].isNull();
    return isShown ? table(*selected) : nullptr;
}

int AccessibleGraph::indexOfChild(const QAccessibleInterface* child) const
{
    if (child != nullptr && child == legend())
        return static_cast<int>(shown().size());
    const auto* known = dynamic_cast<const AccessibleTable*>(child);
    const auto found = known == nullptr ? shown().end() : std::ranges::lower_bound(shown(), known->table());
    return found == shown().end() ? -1 : static_cast<int>(found - shown().begin());
}
