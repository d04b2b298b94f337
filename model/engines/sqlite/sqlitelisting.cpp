#include "model/engines/sqlite/sqlitelisting.h"

#include "model/cascade/outcomebuilder.h"
#include "model/database/connection.h"
#include "model/engines/sqlite/sqlitequoting.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

SqliteListing::SqliteListing(Connection& connection, const Schema& schema, const SqliteKeySets& sets,
                             const SqliteReach& reach, const SqliteEdges& edges)
    : m_connection(connection)
    , m_schema(schema)
    , m_sets(sets)
    , m_reach(reach)
    , m_edges(edges)
{
}

bool SqliteListing::run(const Outcome& outcome, RowLimit limit,
                        const std::function<void(const AffectedRow&)>& visit)
{
    m_connection.setActivity(QCoreApplication::translate("SqliteListing", "Listing rows"));
    m_visit = visit;
    return listTables(outcome, limit, [&](const TableCounts& counts) {
        m_remaining = limit;
        listTable(counts);
    });
}

void SqliteListing::listTable(const TableCounts& counts)
{
    const auto& keys = m_schema.foreignKeysOf(counts.table);
    for (const ForeignKeyId key : keys)
        if (const auto edge = m_edges.blocking.find(key); edge != m_edges.blocking.end() && edge->second > 0)
            listChildren(key, Effect::Blocks, blockingChildren(m_schema, m_sets, m_reach, key));
    if (counts.deleted > 0)
        listDeleted(counts.table);
    for (const ForeignKeyId key : keys)
        if (const auto edge = m_edges.changed.find(key); edge != m_edges.changed.end() && edge->second > 0)
            listChildren(key, Effect::SetNull,
                         m_sets.childrenOf(key, SqliteKeySets::deletedSet(m_schema.foreignKey(key).parent)));
}

QString SqliteListing::remaining() const
{
    return m_remaining ? u" LIMIT %1"_s.arg(*m_remaining) : QString();
}

/// The columns that name a row to a person.
QString SqliteListing::keyList(TableId id, const QString& alias) const
{
    const Table& table = m_schema.table(id);
    QStringList columns;
    for (const ColumnId column : table.identifyingColumns())
        columns << alias + u'.' + quoted(table.column(column).name);
    return columns.isEmpty() ? alias + u'.' + rowIdName(table) : columns.join(u", "_s);
}

RowKey SqliteListing::keyAt(const Cursor& cursor, TableId id, int& column) const
{
    const Table& table = m_schema.table(id);
    RowKey key;
    for (const ColumnId part : table.identifyingColumns())
        key.parts.push_back({table.column(part).name, cursor.value(column++)});
    if (key.parts.empty())
        key.parts.push_back({rowIdName(table), cursor.value(column++)});
    return key;
}

/// One query for each key that led to deletes, as each refers to another parent.
void SqliteListing::listDeleted(TableId table)
{
    const QString set = SqliteKeySets::deletedSet(table);
    const QString rows = u"%1 AS s CROSS JOIN %2 AS c ON %3"_s.arg(set, qualifiedName(m_schema.table(table)),
                                                                   m_sets.isSameRow(table, u"s"_s, u"c"_s));
    if (m_reach.selected > 0 && m_reach.tables.contains(table))
        read(
            u"SELECT s.depth, %1 FROM %2 WHERE s.via = -1%3"_s.arg(keyList(table, u"c"_s), rows, remaining()),
            table, Effect::Delete, {});
    for (const ForeignKeyId id : m_schema.foreignKeysOf(table)) {
        if (!m_reach.deletedThrough.contains(id))
            continue;
        const ForeignKey& key = m_schema.foreignKey(id);
        read(u"SELECT s.depth, %1, %2 FROM %3 CROSS JOIN %4 AS p ON %5 WHERE s.via = %6%7"_s.arg(
                 keyList(table, u"c"_s), keyList(key.parent, u"p"_s), rows,
                 qualifiedName(m_schema.table(key.parent)), m_sets.joinCondition(id, u"p"_s, u"c"_s),
                 QString::number(id.index), remaining()),
             table, Effect::Delete, id);
    }
}

void SqliteListing::listChildren(ForeignKeyId id, Effect effect, const QString& from)
{
    const ForeignKey& key = m_schema.foreignKey(id);
    read(u"SELECT k.depth, %1, %2 FROM (SELECT d.depth + 1 AS depth, %3 %4) AS k CROSS JOIN %5 AS c ON %6 "
         "CROSS JOIN %7 AS p ON %8%9"_s.arg(
             keyList(key.child, u"c"_s), keyList(key.parent, u"p"_s), m_sets.keyOf(key.child, u"c"_s), from,
             qualifiedName(m_schema.table(key.child)), m_sets.isSameRow(key.child, u"k"_s, u"c"_s),
             qualifiedName(m_schema.table(key.parent)), m_sets.joinCondition(id, u"p"_s, u"c"_s),
             remaining()),
         key.child, effect, id);
}

/// Rows of: depth, the row's key, and where there is a cause the parent's key.
void SqliteListing::read(const QString& sql, TableId table, Effect effect, ForeignKeyId id)
{
    if (m_remaining == 0)
        return;
    Cursor cursor = m_connection.query(sql);
    while (cursor.next()) {
        AffectedRow row;
        row.table = table;
        row.effect = effect;
        row.cause = id;
        int column = 0;
        row.depth = static_cast<int>(cursor.integer(column++));
        row.key = keyAt(cursor, table, column);
        if (id)
            row.parent = keyAt(cursor, m_schema.foreignKey(id).parent, column);
        if (effect == Effect::SetNull)
            for (const ColumnId changed : m_schema.foreignKey(id).childColumns)
                row.changes.push_back({changed, {}});
        m_visit(row);
        if (m_remaining)
            --*m_remaining;
    }
}

void dropTemporaryObjects(Connection& connection)
{
    std::vector<std::pair<QString, QString>> objects;
    try {
        Cursor row = connection.query(u"SELECT type, name FROM temp.sqlite_schema WHERE type IN ('table', "
                                      u"'view') AND name NOT LIKE 'sqlite\\_%' "
                                      "ESCAPE '\\'"_s);
        while (row.next())
            objects.emplace_back(row.text(0), row.text(1));
        for (const auto& [type, name] : objects)
            connection.execute(u"DROP %1 temp.%2"_s.arg(type, quoted(name)));
    } catch (...) {
        // Canceled or failed: the connection is about to close, and its temporary database with it.
    }
}
