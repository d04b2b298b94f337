#include "app/gui/firstlayout.h"

#include "app/gui/keptlayouts.h"
#include "app/gui/layoutwish.h"
#include "app/gui/viewfile.h"
#include "views/graph/graphgeometry.h"

namespace {

/// Where the tables of a database stood the last time, also those that were moved since.
KeptLayout knownLayout(const ConnectionUrl& url)
{
    KeptLayout layout = readKeptLayout(url);
    const MovedTables moved = readViewFile(url).moved;
    for (auto table = moved.begin(); table != moved.end(); ++table)
        if (const auto place = layout.tables.find(table.key()); place != layout.tables.end())
            place->moveTo(table.value());
    return layout;
}

} // namespace

FirstLayout firstLayout(const Schema& schema, const ConnectionUrl& url, LayoutMemory memory,
                        const EarlierArrangement& earlier)
{
    FirstLayout first{layoutGraph(schema), {}, {}};
    const bool isKept = memory == LayoutMemory::Kept;
    const KeptLayout before = isKept && earlier.layout.tables.isEmpty() ? knownLayout(url) : earlier.layout;
    const QStringList names = nodeNames(schema, first.graph);
    first.known = layOutAsBefore(first.graph, names, before);
    if (!first.known && first.graph.nodes.size() > MostTablesAtOnce)
        first.coarse = layOutCoarsely(first.graph);
    if (!first.known || !isKept)
        return first;
    const KeptLayout now = keptLayout(first.graph, names, *first.known);
    if (now != before || !earlier.isKept)
        keepLayout(url, now);
    return first;
}
