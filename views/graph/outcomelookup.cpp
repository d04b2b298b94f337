#include "views/graph/outcomelookup.h"

std::vector<KeyCounts> keyCounts(const Outcome* outcome, const Schema& schema)
{
    std::vector<KeyCounts> result(schema.foreignKeys().size());
    if (outcome == nullptr)
        return result;
    for (const EdgeCount& edge : outcome->edges) {
        KeyCounts& key = result[edge.foreignKey.position()];
        key.rows += edge.rows;
        key.isRefusing |= edge.effect == Effect::Blocks && edge.rows > 0;
    }
    return result;
}

std::vector<const TableCounts*> tableCounts(const Outcome* outcome, const Schema& schema)
{
    std::vector<const TableCounts*> result(schema.tables().size(), nullptr);
    if (outcome != nullptr)
        for (const TableCounts& counts : outcome->tables)
            result[counts.table.position()] = &counts;
    return result;
}
