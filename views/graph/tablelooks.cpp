#include "views/graph/tablelooks.h"

#include <algorithm>
#include <iterator>

namespace {

std::vector<size_t> rowsOf(const std::vector<ColumnId>& columns)
{
    std::vector<size_t> result;
    for (const ColumnId column : columns)
        if (column)
            result.push_back(column.position());
    return result;
}

} // namespace

void showMatches(const std::vector<GraphMatch>& matches, std::optional<size_t> current, const Schema& schema,
                 std::vector<TableLook>& looks)
{
    for (size_t i = 0; i < matches.size(); ++i) {
        const GraphMatch& match = matches[i];
        TableLook& look = looks[match.table.position()];
        const MatchKind kind = i == current ? MatchKind::Current : MatchKind::Found;
        if (!match.column) {
            look.titleMatch = kind;
            continue;
        }
        look.rowMatches.resize(schema.table(match.table).columns.size(), MatchKind::None);
        look.rowMatches[match.column->position()] = kind;
    }
}

void lightColumns(const ForeignKey& key, std::vector<TableLook>& looks)
{
    looks[key.parent.position()].litRows = rowsOf(key.parentColumns);
    std::ranges::copy(rowsOf(key.childColumns), std::back_inserter(looks[key.child.position()].litRows));
}
