#include "views/graph/graphsearch.h"

#include <algorithm>
#include <iterator>

namespace {

QString withLowerAscii(QString text)
{
    for (QChar& character : text) {
        if (character >= u'A' && character <= u'Z')
            character = QChar(character.unicode() + (u'a' - u'A'));
    }
    return text;
}

/// What is looked for by its whole name, or by how it begins, is meant more often than what contains it.
int rank(const QString& name, const QString& wanted)
{
    return name == wanted ? 0 : name.startsWith(wanted) ? 1 : 2;
}

struct RankedMatch {
    int rank;
    GraphMatch match;
};

} // namespace

std::vector<GraphMatch> findInGraph(const Schema& schema, const QString& text)
{
    constexpr int Columns = 3; // Behind all tables.
    std::vector<RankedMatch> found;
    const QString wanted = withLowerAscii(text);
    if (wanted.isEmpty())
        return {};
    for (int i = 0; i < static_cast<int>(schema.tables().size()); ++i) {
        const Table& table = schema.table(TableId{i});
        if (const QString name = withLowerAscii(table.displayName()); name.contains(wanted))
            found.push_back({std::min(rank(name, wanted), rank(withLowerAscii(table.name), wanted)),
                             {TableId{i}, std::nullopt}});
        for (int j = 0; j < static_cast<int>(table.columns.size()); ++j) {
            if (const QString name = withLowerAscii(table.column(ColumnId{j}).name); name.contains(wanted))
                found.push_back({Columns + rank(name, wanted), {TableId{i}, ColumnId{j}}});
        }
    }
    std::ranges::stable_sort(found, {}, &RankedMatch::rank);
    std::vector<GraphMatch> matches;
    std::ranges::transform(found, std::back_inserter(matches), &RankedMatch::match);
    return matches;
}
