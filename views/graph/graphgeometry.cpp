#include "views/graph/graphgeometry.h"

#include "views/graph/tablecard.h"

namespace {

LayoutGraph::Node nodeOf(const Schema& schema, TableId table)
{
    const TableCard card = tableCard(schema, table);
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
    for (int i = 0; i < static_cast<int>(schema.tables().size()); ++i)
        result.nodes.push_back(nodeOf(schema, TableId{i}));
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
