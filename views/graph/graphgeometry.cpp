#include "views/graph/graphgeometry.h"

#include "model/layout/components.h"
#include "model/layout/detours.h"
#include "model/layout/edgeroutes.h"
#include "views/graph/tablecard.h"

#include <algorithm>
#include <map>

namespace {

LayoutGraph::Node nodeOf(TableCards& cards, const Schema& schema, TableId table, Folding partitions)
{
    const TableCard card = cards.card(schema, table);
    LayoutGraph::Node result{table, card.width(partitions), {TableCard::TitleHeight}};
    result.rowHeights.insert(result.rowHeights.end(), card.rows.size() + card.partitionLines(partitions),
                             TableCard::RowHeight);
    if (result.rowHeights.size() > 1)
        result.rowHeights.back() += TableCard::BottomPadding;
    return result;
}

/// The title's row where the columns cannot be told.
int rowOf(const std::vector<ColumnId>& columns)
{
    return columns.empty() || !columns.front() ? 0 : columns.front().index + 1;
}

/// A table that has a place. Only the heights of the rows matter for where edges end; no text needs to be measured
/// for them.
LayoutGraph::Node nodeOfPlace(const Schema& schema, const Layout& layout, TableId table)
{
    LayoutGraph::Node node{table, layout.nodes[table.position()].width(), {TableCard::TitleHeight}};
    node.rowHeights.resize(1 + schema.table(table).columns.size(), TableCard::RowHeight);
    return node;
}

LayoutGraph graphOfPlaces(const Schema& schema, const Layout& layout)
{
    LayoutGraph graph;
    for (const TableId table : allTables(schema)) {
        LayoutGraph::Node node = nodeOfPlace(schema, layout, table);
        // Below the columns there may be partitions.
        node.rowHeights.push_back(std::max(0.0, layout.nodes[table.position()].height() - nodeHeight(node)));
        graph.nodes.push_back(std::move(node));
    }
    graph.edges = layoutEdges(schema);
    return graph;
}

/// The edges that join the same tables as one of `some` does, and these.
std::vector<int> edgesBeside(const LayoutGraph& graph, const std::vector<int>& some)
{
    std::set<std::pair<int, int>> ends;
    for (const int edge : some)
        ends.emplace(graph.edges[static_cast<size_t>(edge)].from, graph.edges[static_cast<size_t>(edge)].to);
    std::vector<int> result;
    for (size_t i = 0; i < graph.edges.size(); ++i)
        if (ends.contains({graph.edges[i].from, graph.edges[i].to}))
            result.push_back(static_cast<int>(i));
    return result;
}

struct EdgesOfPlaces {
    LayoutGraph graph; ///< Only the tables at the ends of `edges` have rows.
    std::vector<int> edges;
};

/// The edges for which `isWanted`. At each move of the mouse: only their tables are looked at.
template <typename Predicate>
EdgesOfPlaces edgesWhere(const Schema& schema, const Layout& layout, const Predicate& isWanted)
{
    EdgesOfPlaces result{{std::vector<LayoutGraph::Node>(layout.nodes.size()), layoutEdges(schema)}, {}};
    for (size_t i = 0; i < result.graph.edges.size(); ++i) {
        const LayoutGraph::Edge& edge = result.graph.edges[i];
        if (layout.edges[i].isEmpty() || !isWanted(edge, layout.edges[i]))
            continue;
        result.edges.push_back(static_cast<int>(i));
        for (const TableId end : {TableId{edge.from}, TableId{edge.to}})
            if (LayoutGraph::Node& node = result.graph.nodes[end.position()]; node.rowHeights.empty())
                node = nodeOfPlace(schema, layout, end);
    }
    return result;
}

bool joins(const LayoutGraph::Edge& edge, TableId table)
{
    return edge.from == table.index || edge.to == table.index;
}

} // namespace

LayoutGraph layoutGraph(const Schema& schema)
{
    return layoutGraph(schema, allTables(schema));
}

std::vector<TableId> allTables(const Schema& schema)
{
    std::vector<TableId> tables;
    for (int i = 0; i < static_cast<int>(schema.tables().size()); ++i)
        tables.push_back(TableId{i});
    return tables;
}

QStringList nodeNames(const Schema& schema, const LayoutGraph& graph)
{
    QStringList names;
    for (const LayoutGraph::Node& node : graph.nodes)
        names << schema.table(node.table).displayName();
    return names;
}

LayoutGraph layoutGraph(const Schema& schema, const std::vector<TableId>& tables,
                        const std::set<TableId>& unfolded)
{
    LayoutGraph result;
    TableCards cards;
    std::map<QString, int> regions;
    std::vector<int> nodeOfTable(schema.tables().size(), -1);
    for (const TableId table : tables) {
        nodeOfTable[table.position()] = static_cast<int>(result.nodes.size());
        LayoutGraph::Node node
            = nodeOf(cards, schema, table, unfolded.contains(table) ? Folding::Unfolded : Folding::Folded);
        const int newRegion = static_cast<int>(regions.size());
        node.region = regions.try_emplace(schema.table(table).schema, newRegion).first->second;
        result.nodes.push_back(std::move(node));
    }
    for (LayoutGraph::Edge edge : layoutEdges(schema)) {
        edge.from = nodeOfTable[static_cast<size_t>(edge.from)];
        edge.to = nodeOfTable[static_cast<size_t>(edge.to)];
        if (edge.from >= 0 && edge.to >= 0)
            result.edges.push_back(edge);
    }
    return result;
}

Layout layoutOfWhole(const Schema& schema, const LayoutGraph& graph, const Layout& layout)
{
    const std::vector<LayoutGraph::Edge> edges = layoutEdges(schema);
    std::map<ForeignKeyId, size_t> edgeOf;
    for (size_t i = 0; i < edges.size(); ++i)
        edgeOf[edges[i].foreignKey] = i;
    Layout result{std::vector<QRectF>(schema.tables().size()), std::vector<QList<QPointF>>(edges.size()), {}};
    for (size_t i = 0; i < graph.nodes.size(); ++i)
        result.nodes[graph.nodes[i].table.position()] = layout.nodes[i];
    for (size_t i = 0; i < graph.edges.size(); ++i)
        result.edges[edgeOf[graph.edges[i].foreignKey]] = layout.edges[i];
    for (Layout::Group group : layout.groups) {
        for (int& node : group.nodes)
            node = graph.nodes[static_cast<size_t>(node)].table.index;
        result.groups.push_back(std::move(group));
    }
    return result;
}

KeptLayout keptLayout(const Schema& schema, const Layout& layout)
{
    LayoutGraph graph;
    for (const TableId table : allTables(schema))
        graph.nodes.push_back({table, 0, {}});
    graph.edges = layoutEdges(schema);
    return keptLayout(graph, nodeNames(schema, graph), layout);
}

void moveTable(const Schema& schema, TableId table, QPointF corner, Layout& layout)
{
    constexpr size_t MostAtOnce = 30; // More cannot be led around tables while the mouse moves.
    layout.nodes[table.position()].moveTo(corner);
    const EdgesOfPlaces own = edgesWhere(
        schema, layout, [&](const LayoutGraph::Edge& edge, const auto&) { return joins(edge, table); });
    if (own.edges.size() <= MostAtOnce)
        routeEdges(own.graph, own.edges, layout);
    else
        routeEdges(own.graph, LayoutComponent{{}, own.edges}, layout);
}

void settleTables(const Schema& schema, const std::vector<TableId>& tables, Layout& layout)
{
    const EdgesOfPlaces touched
        = edgesWhere(schema, layout, [&](const LayoutGraph::Edge& edge, const QList<QPointF>& route) {
              return std::ranges::any_of(tables, [&](TableId table) {
                  return joins(edge, table) || runsBehind(route, layout.nodes[table.position()]);
              });
          });
    routeEdges(touched.graph, touched.edges, layout);
    spreadParentEnds(touched.graph, edgesBeside(touched.graph, touched.edges), layout);
}

Layout withoutMove(const Schema& schema, const Layout& layout, const LayoutChange& move)
{
    const LayoutGraph graph = graphOfPlaces(schema, layout);
    KeptLayout known = takenBack(keptLayout(schema, layout), move);
    for (auto table = move.before.tables.begin(); table != move.before.tables.end(); ++table)
        if (const auto place = known.tables.find(table.key()); place != known.tables.end())
            place->moveTo(table->topLeft());
    return layOutAsBefore(graph, nodeNames(schema, graph), known).value_or(layout);
}

Layout withKeysOf(const Schema& after, const Schema& before, const Layout& layout)
{
    const auto ends = [](const LayoutGraph::Edge& edge) {
        return std::tuple(edge.from, edge.fromRow, edge.to, edge.toRow);
    };
    std::multimap<std::tuple<int, int, int, int>, QList<QPointF>> routes;
    const std::vector<LayoutGraph::Edge> old = layoutEdges(before);
    for (size_t i = 0; i < old.size(); ++i)
        routes.emplace(ends(old[i]), layout.edges[i]);
    const LayoutGraph graph = graphOfPlaces(after, layout);
    Layout result{layout.nodes, std::vector<QList<QPointF>>(graph.edges.size()), layout.groups};
    std::vector<int> missing;
    for (size_t i = 0; i < graph.edges.size(); ++i) {
        const LayoutGraph::Edge& edge = graph.edges[i];
        const bool isShown = !layout.nodes[static_cast<size_t>(edge.from)].isNull()
            && !layout.nodes[static_cast<size_t>(edge.to)].isNull();
        if (auto route = routes.extract(ends(edge)))
            result.edges[i] = route.mapped();
        else if (isShown)
            missing.push_back(static_cast<int>(i));
    }
    routeEdges(graph, missing, result);
    spreadParentEnds(graph, edgesBeside(graph, missing), result);
    return result;
}

std::vector<LayoutGraph::Edge> layoutEdges(const Schema& schema)
{
    std::vector<LayoutGraph::Edge> result;
    for (int i = 0; i < static_cast<int>(schema.foreignKeys().size()); ++i) {
        const ForeignKey& key = schema.foreignKeys()[static_cast<size_t>(i)];
        if (!key.parent)
            continue;
        result.push_back({ForeignKeyId{i}, key.child.index, rowOf(key.childColumns), key.parent.index,
                          rowOf(key.parentColumns)});
    }
    return result;
}
