#include "model/engines/postgresql/postgresqlkeysets.h"

#include "model/engines/postgresql/postgresqlquoting.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// Names that no table has: one in a condition of the user's would mean the set instead.
QString setName(const QString& what, TableId table)
{
    return u"\"cascade-explorer: %1 %2\""_s.arg(what).arg(table.index);
}

QString firstSet(TableId table)
{
    return setName(u"first"_s, table);
}

QString cycleSet(const TableGroup& group)
{
    return setName(u"cycle"_s, group.tables.front());
}

QString carriedName(ColumnId column)
{
    return u"k%1"_s.arg(column.index);
}

/// The name of a carried column in the recursion of a group of tables.
QString carriedName(TableId table, ColumnId column)
{
    return u"t%1k%2"_s.arg(table.index).arg(column.index);
}

} // namespace

PostgreSqlKeySets::PostgreSqlKeySets(const Schema& schema, const PostgreSqlEdges& edges, TableId start,
                                     const QString& condition)
    : m_schema(schema)
    , m_edges(edges)
    , m_start(start)
    , m_condition(condition)
    , m_groups(cascadeOrder(schema, start, [this](const ForeignKey& key) { return cascades(key); }))
{
    for (const TableGroup& group : m_groups)
        m_tables.insert(group.tables.begin(), group.tables.end());
    for (const TableId table : m_tables)
        for (const PostgreSqlEdge& edge : m_edges.of(table))
            if (edge.action != ReferentialAction::Cascade)
                m_finalEdges.push_back(&edge);
}

/// Whether a trigger carries deletes along the key.
bool PostgreSqlKeySets::cascades(const ForeignKey& key) const
{
    return std::ranges::any_of(m_edges.of(key.parent), [&](const PostgreSqlEdge& edge) {
        return edge.action == ReferentialAction::Cascade && &m_schema.foreignKey(edge.key) == &key;
    });
}

/// The columns of the table that the keys to it refer to.
std::vector<ColumnId> PostgreSqlKeySets::carriedColumns(TableId table) const
{
    std::set<ColumnId> columns;
    for (const PostgreSqlEdge& edge : m_edges.of(table)) {
        const auto& parentColumns = m_schema.foreignKey(edge.key).parentColumns;
        columns.insert(parentColumns.begin(), parentColumns.end());
    }
    return {columns.begin(), columns.end()};
}

QString PostgreSqlKeySets::deletedSet(TableId table)
{
    return setName(u"deleted"_s, table);
}

QString PostgreSqlKeySets::childrenOf(ForeignKeyId id) const
{
    const ForeignKey& key = m_schema.foreignKey(id);
    const Table& child = m_schema.table(key.child);
    QStringList conditions;
    for (size_t i = 0; i < key.childColumns.size(); ++i)
        conditions << m_edges.equality(id, i,
                                       u"c."_s + PostgreSql::quoted(child.column(key.childColumns[i]).name),
                                       u"d."_s + carriedName(key.parentColumns[i]));
    return u"%1 AS d JOIN %2 AS c ON %3"_s.arg(deletedSet(key.parent), source(key.child),
                                               conditions.join(u" AND "_s));
}

QString PostgreSqlKeySets::joinOwnEntry(TableId table) const
{
    return u"LEFT JOIN %1 AS x ON x.place = c.ctid AND x.oid = c.tableoid"_s.arg(deletedSet(table));
}

QString PostgreSqlKeySets::definitions() const
{
    QStringList sets;
    for (const TableGroup& group : m_groups)
        sets << definition(group);
    return u"WITH RECURSIVE "_s + sets.join(u", "_s) + u' ';
}

QString PostgreSqlKeySets::definition(const TableGroup& group) const
{
    if (!group.isCycle())
        return u"%1 AS (%2)"_s.arg(deletedSet(group.tables.front()), firstRows(group.tables.front()));
    QStringList sets;
    for (const TableId table : group.tables)
        sets << u"%1 AS (%2)"_s.arg(firstSet(table), firstRows(table));
    sets << recursion(group, Recursion::WithTheWay);
    for (const TableId table : group.tables) {
        QStringList columns{u"oid"_s, u"place"_s};
        for (const ColumnId column : carriedColumns(table))
            columns << u"%1 AS %2"_s.arg(carriedName(table, column), carriedName(column));
        columns << u"via"_s << u"depth"_s;
        sets << u"%1 AS (SELECT %2 FROM %3 WHERE t = %4)"_s.arg(
            deletedSet(table), columns.join(u", "_s), cycleSet(group), QString::number(table.index));
    }
    return sets.join(u", "_s);
}

/// The rows of a table that are found without following a key inside of its group.
QString PostgreSqlKeySets::firstRows(TableId table) const
{
    const Table& facts = m_schema.table(table);
    QStringList parts;
    const auto select
        = [&](const QString& alias, const QString& via, const QString& depth, const QString& from) {
              QStringList columns{alias + u"tableoid AS oid"_s, alias + u"ctid AS place"_s};
              for (const ColumnId column : carriedColumns(table))
                  columns << u"%1%2 AS %3"_s.arg(alias, PostgreSql::quoted(facts.column(column).name),
                                                 carriedName(column));
              columns << via + u" AS via"_s << depth + u" AS depth"_s;
              parts << u"SELECT %1 FROM %2"_s.arg(columns.join(u", "_s), from);
          };
    if (table == m_start) // Without an alias: the condition may name the table.
        select({}, u"-1"_s, u"0"_s, u"%1 WHERE (\n%2\n)"_s.arg(PostgreSql::tableName(facts), m_condition));
    for (const TableGroup& earlier : m_groups)
        for (const ForeignKeyId key : earlier.outgoingKeys)
            if (m_schema.foreignKey(key).child == table)
                select(u"c."_s, QString::number(key.index), u"d.depth + 1"_s, childrenOf(key));
    if (parts.size() == 1)
        return parts.front();
    if (parts.isEmpty()) { // Reached from inside of the group only.
        select({}, u"-1"_s, u"0"_s, u"%1 WHERE false"_s.arg(source(table)));
        return parts.front();
    }
    return u"SELECT DISTINCT ON (oid, place) * FROM (%1) AS found ORDER BY oid, place, depth, via"_s.arg(
        parts.join(u" UNION ALL "_s));
}

/// What the tables of a group carry, as one list for all of them: NULL where it is not `table`'s own.
QString PostgreSqlKeySets::carriedValues(const TableGroup& group, TableId table,
                                         const std::function<QString(ColumnId)>& valueOf) const
{
    QString list;
    for (const TableId member : group.tables)
        for (const ColumnId column : carriedColumns(member)) // A recursion wants the same types everywhere.
            list += u", %1::%2"_s.arg(member == table ? valueOf(column) : u"NULL"_s,
                                      m_schema.table(member).column(column).type);
    return list;
}

QString PostgreSqlKeySets::recursion(const TableGroup& group, Recursion recursion) const
{
    const bool hasWay = recursion == Recursion::WithTheWay;
    QStringList names{u"t"_s, u"oid"_s, u"place"_s};
    QStringList first;
    QStringList next;
    for (const TableId table : group.tables) {
        for (const ColumnId column : carriedColumns(table))
            names << carriedName(table, column);
        const QString values
            = carriedValues(group, table, [](ColumnId column) { return u"f."_s + carriedName(column); });
        first << u"SELECT %1, f.oid, f.place%2%3 FROM %4 AS f"_s.arg(
            QString::number(table.index), values, hasWay ? u", f.via, f.depth"_s : QString(),
            firstSet(table));
    }
    if (hasWay)
        names << u"via"_s << u"depth"_s;
    for (const ForeignKeyId key : group.innerKeys)
        next << nextRows(group, key, recursion);
    return u"%1 (%2) AS ((%3) UNION %4 SELECT n.* FROM %1 AS d CROSS JOIN LATERAL (%5) AS n)"_s.arg(
        cycleSet(group), names.join(u", "_s), first.join(u" UNION ALL "_s), hasWay ? u"ALL"_s : QString(),
        next.join(u" UNION ALL "_s));
}

/// The children of a row "d" of the recursion along one key, save those that are in it from the start.
QString PostgreSqlKeySets::nextRows(const TableGroup& group, ForeignKeyId id, Recursion recursion) const
{
    const ForeignKey& key = m_schema.foreignKey(id);
    QStringList conditions{u"d.t = %1"_s.arg(key.parent.index)};
    for (size_t i = 0; i < key.childColumns.size(); ++i)
        conditions << m_edges.equality(
            id, i, u"c."_s + PostgreSql::quoted(m_schema.table(key.child).column(key.childColumns[i]).name),
            u"d."_s + carriedName(key.parent, key.parentColumns[i]));
    conditions << u"NOT EXISTS (SELECT FROM %1 AS f WHERE f.place = c.ctid AND f.oid = c.tableoid)"_s.arg(
        firstSet(key.child));
    const QString values = carriedValues(group, key.child, [&](ColumnId column) {
        return u"c."_s + PostgreSql::quoted(m_schema.table(key.child).column(column).name);
    });
    const QString way = recursion == Recursion::WithTheWay ? u", %1, d.depth + 1"_s.arg(id.index) : QString();
    return u"SELECT %1, c.tableoid, c.ctid%2%3 FROM %4 AS c WHERE %5"_s.arg(
        QString::number(key.child.index), values, way, source(key.child), conditions.join(u" AND "_s));
}

QString PostgreSqlKeySets::isForest(const TableGroup& group) const
{
    QStringList sets;
    for (const TableGroup& earlier : m_groups) {
        if (&earlier == &group)
            break;
        sets << definition(earlier);
    }
    for (const TableId table : group.tables)
        sets << u"%1 AS (%2)"_s.arg(firstSet(table), firstRows(table));
    sets << recursion(group, Recursion::ToTheEnd);
    QStringList found;
    for (const ForeignKeyId key : group.innerKeys)
        found << u"(SELECT count(*) FROM %1 AS d CROSS JOIN LATERAL (%2) AS n)"_s.arg(
            cycleSet(group), nextRows(group, key, Recursion::ToTheEnd));
    QStringList first;
    for (const TableId table : group.tables)
        first << u"(SELECT count(*) FROM %1)"_s.arg(firstSet(table));
    return u"WITH RECURSIVE %1 SELECT ((SELECT count(*) FROM %2) = %3 + %4)::int"_s.arg(
        sets.join(u", "_s), cycleSet(group), first.join(u" + "_s), found.join(u" + "_s));
}
