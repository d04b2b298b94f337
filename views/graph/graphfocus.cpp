#include "views/graph/graphfocus.h"

#include "views/graph/hubs.h"

namespace {

std::vector<TableDistance> tablesInScope(const Schema& schema, const GraphFocus& focus)
{
    switch (focus.scope) {
    case GraphFocus::Scope::Everything:
        break;
    case GraphFocus::Scope::Neighbourhood:
        return neighbourhood(schema, focus.table, focus.depth, focus.relatives, hubs(schema));
    case GraphFocus::Scope::Reach:
        return deleteReach(schema, focus.table);
    }
    std::vector<TableDistance> all;
    for (int i = 0; i < static_cast<int>(schema.tables().size()); ++i)
        all.push_back({TableId{i}, 0});
    return all;
}

} // namespace

std::vector<TableDistance> shownTables(const Schema& schema, const GraphFocus& focus)
{
    std::vector<TableDistance> result = tablesInScope(schema, focus);
    std::erase_if(result, [&](const TableDistance& its) { return focus.hidden.contains(its.table); });
    return result;
}
