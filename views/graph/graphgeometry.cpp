#include "views/graph/graphgeometry.h"

#include "views/graph/tablecard.h"

#include <map>

namespace {

LayoutGraph::Node nodeOf(TableCards& cards, const Schema& schema, TableId table)
{
    const TableCard card = cards.card(schema, table);
    LayoutGraph::Node result{table, card.width(), {TableCard::TitleHeight}};
    result.rowHeights.insert(result.rowHeights.end(), card.rows.size(), TableCard::RowHeight);
    if (!card.rows.empty())
        result.rowHeights.back() += TableCard::BottomPadding;
    return result;
}

/// The title's row where the columns cannot be told.
int rowOf(const std::vector<ColumnId>& columns)
{
    return columns.empty() || !columns.front() ? 0 : columns.front().index + 1;
}

} // namespace

LayoutGraph layoutGraph(const Schema& schema)
{
    LayoutGraph result;
    TableCards cards;
    std::map<QString, int> regions;
    for (int i = 0; i < static_cast<int>(schema.tables().size()); ++i) {
        LayoutGraph::Node node = nodeOf(cards, schema, TableId{i});
        node.region = regions.try_emplace(schema.table(TableId{i}).schema, std::ssize(regions)).first->second;
        result.nodes.push_back(std::move(node));
    }
    result.edges = layoutEdges(schema);
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
