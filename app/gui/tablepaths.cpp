#include "app/gui/tablepaths.h"

#include "app/gui/graphnavigator.h"
#include "views/goto/gotopopup.h"
#include "views/graph/graphview.h"

#include <QAction>
#include <QMenu>

#include <memory>

TablePaths::TablePaths(GraphView* graph, GraphNavigator* navigator, QMenu* menu, QWidget* window)
    : QObject(window)
    , m_graph(graph)
    , m_navigator(navigator)
    , m_popup(new GoToPopup(window))
    , m_action(new QAction(tr("Wa&ys to another table…"), this))
{
    m_popup->setPrompt(tr("Where to?"), tr("A table, by some letters of its name"));
    m_action->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_K);
    m_action->setToolTip(tr("Show the ways on which a delete in the selected table comes to another one, and "
                            "what connects them"));
    m_action->setStatusTip(m_action->toolTip());
    menu->addAction(m_action);
    m_graph->addAction(m_action);
    connect(m_action, &QAction::triggered, this, &TablePaths::ask);
    connect(m_graph, &GraphView::selectionChanged, this, &TablePaths::updateAction);
    connect(m_popup, &GoToPopup::chosen, this,
            [this](const GoToTarget& target) { m_navigator->showPaths(m_from, std::get<TableId>(target)); });
    updateAction();
}

void TablePaths::ask()
{
    const std::optional<TableId> from = m_graph->selectedTable();
    if (!from)
        return;
    m_from = *from;
    std::vector<GoToEntry> tables = goToEntries(m_schema);
    std::erase_if(tables, [this](const GoToEntry& entry) {
        const auto* table = std::get_if<TableId>(&entry.target);
        return table == nullptr || *table == m_from;
    });
    m_popup->open({std::make_shared<const GoToList>(std::move(tables))});
}

void TablePaths::updateAction()
{
    m_action->setEnabled(m_graph->selectedTable().has_value());
}
