#include "views/graph/schemadrawing.h"

#include "views/graph/graphgeometry.h"

#include <algorithm>

namespace {

/// What of an outcome is painted, by other ids; tables and keys that have none are left out.
Outcome withIds(const Outcome& whole, const std::vector<TableId>& tables,
                const std::vector<ForeignKeyId>& keys)
{
    Outcome part;
    part.verdict = whole.verdict;
    part.way = whole.way;
    part.table = tables[whole.table.position()];
    for (TableCounts counts : whole.tables)
        if ((counts.table = tables[counts.table.position()]))
            part.tables.push_back(counts);
    for (EdgeCount edge : whole.edges)
        if ((edge.foreignKey = keys[edge.foreignKey.position()]))
            part.edges.push_back(edge);
    return part;
}

} // namespace

SchemaDrawing partOf(const SchemaDrawing& whole, const std::vector<TableId>& tables)
{
    const Schema& schema = *whole.schema;
    std::vector<TableId> kept = tables;
    std::ranges::sort(kept);
    std::vector<TableId> newIds(schema.tables().size());
    std::vector<Table> newTables;
    SchemaDrawing result;
    result.look = whole.look;
    for (const TableId table : kept) {
        newIds[table.position()] = TableId{static_cast<int>(newTables.size())};
        newTables.push_back(schema.table(table));
        result.layout.nodes.push_back(whole.layout.nodes[table.position()]);
    }

    std::vector<ForeignKeyId> newKeyIds(schema.foreignKeys().size());
    std::vector<ForeignKey> newKeys;
    const std::vector<LayoutGraph::Edge> edges = layoutEdges(schema);
    for (size_t i = 0; i < edges.size(); ++i) {
        ForeignKey key = schema.foreignKey(edges[i].foreignKey);
        key.child = newIds[key.child.position()];
        key.parent = newIds[key.parent.position()];
        if (!key.child || !key.parent)
            continue;
        newKeyIds[edges[i].foreignKey.position()] = ForeignKeyId{static_cast<int>(newKeys.size())};
        newKeys.push_back(std::move(key));
        result.layout.edges.push_back(whole.layout.edges[i]);
    }
    for (const Layout::Group& group : whole.layout.groups) {
        Layout::Group part{{}, group.frame, group.level};
        for (const int node : group.nodes)
            if (const TableId table = newIds[static_cast<size_t>(node)])
                part.nodes.push_back(table.index);
        if (!part.nodes.empty())
            result.layout.groups.push_back(std::move(part));
    }
    if (whole.outcome)
        result.outcome = withIds(*whole.outcome, newIds, newKeyIds);
    result.schema = std::make_shared<const Schema>(schema.dialect(), schema.engineVersion(),
                                                   std::move(newTables), std::move(newKeys));
    result.whole = {whole.schema, std::move(kept)};
    return result;
}

Schema withShownKeys(const Schema& schema, const KeyFilter& filter)
{
    const std::vector<EdgeLook> looks = edgeLooks(schema, Notation::CrowsFoot);
    std::vector<ForeignKey> keys;
    for (size_t i = 0; i < looks.size(); ++i)
        if (filter.shows(looks[i]))
            keys.push_back(schema.foreignKeys()[i]);
    return {schema.dialect(), schema.engineVersion(), schema.tables(), std::move(keys)};
}

QRectF tablesRect(const Layout& layout)
{
    QRectF result;
    for (const QRectF& table : layout.nodes)
        result |= table;
    return result;
}
