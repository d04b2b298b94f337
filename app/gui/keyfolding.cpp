#include "app/gui/keyfolding.h"

#include "app/gui/picturesteps.h"
#include "app/gui/savedview.h"
#include "views/graph/graphgeometry.h"
#include "views/graph/graphview.h"

KeyFolding::KeyFolding(GraphView* graph, PictureSteps* steps)
    : m_graph(graph)
    , m_steps(steps)
{
}

void KeyFolding::toggle(TableId table)
{
    const bool wasFolded = m_graph->graph().isFolded(table);
    const QString text = wasFolded ? tr("unfolding the keys to %1") : tr("folding the keys to %1");
    const Folding before = wasFolded ? Folding::Folded : Folding::Unfolded;
    const Folding after = wasFolded ? Folding::Unfolded : Folding::Folded;
    const QString name = m_graph->graph().schema().table(table).displayName();
    const auto named = [graph = m_graph, name] { return tablesNamed(graph->graph().schema(), {name}); };
    const auto fold = [graph = m_graph, named](Folding folding) {
        for (const TableId its : named())
            graph->setFolding(its, folding);
    };
    m_steps->add({text.arg(name), [fold, after] { fold(after); }, [fold, before] { fold(before); },
                  [named] { return !named().empty(); }});
    fold(after);
}

QStringList KeyFolding::tables() const
{
    const GraphScene& graph = m_graph->graph();
    QStringList names;
    for (const TableId table : allTables(graph.schema()))
        if (graph.isFolded(table))
            names << graph.schema().table(table).displayName();
    return names;
}

void KeyFolding::setTables(const QStringList& names)
{
    const GraphScene& graph = m_graph->graph();
    const std::set<TableId> folded = tablesNamed(graph.schema(), names);
    for (const TableId table : allTables(graph.schema()))
        if (graph.isFolded(table) != folded.contains(table))
            m_graph->setFolding(table, folded.contains(table) ? Folding::Folded : Folding::Unfolded);
}
