#include "model/layout/layoutchange.h"

#include "model/layout/detours.h"

#include <algorithm>

namespace {

using Places = QHash<QString, QRectF>;

/// By the name of the edge, as keptLayout() makes it.
bool joins(const QString& edge, const QString& table)
{
    return edge.startsWith(table + u'\n') || edge.contains(u'\n' + table + u'\n');
}

bool runsBehindOneOf(const Places& places, const QString& edge, const QList<QPointF>& route)
{
    return std::any_of(places.keyValueBegin(), places.keyValueEnd(), [&](const auto& its) {
        return runsBehind(route, its.second) && !joins(edge, its.first);
    });
}

/// The tables that stand elsewhere in `places`.
Places movedIn(const Places& places, const Places& before)
{
    Places moved;
    for (auto table = places.begin(); table != places.end(); ++table)
        if (const auto place = before.constFind(table.key()); place != before.cend() && *place != *table)
            moved.insert(table.key(), *table);
    return moved;
}

/// Where tables go back to.
Places returningTo(const Places& now, const LayoutChange& change)
{
    Places returning;
    const Places moved = movedIn(now, change.before.tables);
    for (auto table = moved.begin(); table != moved.end(); ++table)
        if (*table == change.after.tables.value(table.key()))
            returning.insert(table.key(), change.before.tables[table.key()]);
    returning.removeIf([&](const Places::iterator& table) {
        return std::any_of(moved.keyValueBegin(), moved.keyValueEnd(), [&](const auto& its) {
            const bool hasMovedSince = its.second != change.after.tables.value(its.first);
            return hasMovedSince && its.second.intersects(table.value());
        });
    });
    return returning;
}

void takeBackFrames(std::vector<KeptLayout::Group>& groups, const LayoutChange& change)
{
    if (groups.size() != change.before.groups.size() || groups.size() != change.after.groups.size())
        return;
    for (size_t i = 0; i < groups.size(); ++i)
        if (groups[i] == change.after.groups[i])
            groups[i] = change.before.groups[i];
}

} // namespace

LayoutChange changeBetween(const KeptLayout& before, const KeptLayout& after)
{
    LayoutChange change;
    change.before.tables = movedIn(before.tables, after.tables);
    change.after.tables = movedIn(after.tables, before.tables);
    for (auto edge = before.edges.begin(); edge != before.edges.end(); ++edge) {
        const QList<QPointF> route = after.edges.value(edge.key());
        if (route == *edge && !runsBehindOneOf(change.before.tables, edge.key(), route)
            && !runsBehindOneOf(change.after.tables, edge.key(), route))
            continue;
        change.before.edges.insert(edge.key(), *edge);
        change.after.edges.insert(edge.key(), route);
    }
    if (before.groups != after.groups) {
        change.before.groups = before.groups;
        change.after.groups = after.groups;
    }
    return change;
}

LayoutChange reversed(const LayoutChange& change)
{
    return {change.after, change.before};
}

KeptLayout takenBack(KeptLayout now, const LayoutChange& change)
{
    const Places returning = returningTo(now.tables, change);
    for (auto table = returning.begin(); table != returning.end(); ++table)
        now.tables[table.key()] = *table;
    takeBackFrames(now.groups, change);
    const Places movedSince = movedIn(now.tables, change.before.tables);
    now.edges.removeIf([&](const QHash<QString, QList<QPointF>>::iterator& edge) {
        const auto after = change.after.edges.constFind(edge.key());
        if (after == change.after.edges.cend() || *after != *edge)
            return runsBehindOneOf(returning, edge.key(), *edge);
        const QList<QPointF> before = change.before.edges.value(edge.key());
        const bool isAnother = before != *edge;
        *edge = before;
        return isAnother && runsBehindOneOf(movedSince, edge.key(), before);
    });
    return now;
}
