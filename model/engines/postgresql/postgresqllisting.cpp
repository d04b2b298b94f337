#include "model/engines/postgresql/postgresqllisting.h"

#include "model/cascade/outcomebuilder.h"
#include "model/database/connection.h"
#include "model/engines/postgresql/postgresqlquoting.h"
#include "model/engines/postgresql/postgresqlvalue.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

PostgreSqlListing::PostgreSqlListing(Connection& connection, const Schema& schema,
                                     const PostgreSqlKeySets& sets, const PostgreSqlReach& reach)
    : m_connection(connection)
    , m_schema(schema)
    , m_sets(sets)
    , m_reach(reach)
{
}

bool PostgreSqlListing::run(const Outcome& outcome, RowLimit limit,
                            const std::function<void(const AffectedRow&)>& visit)
{
    m_connection.setActivity(QCoreApplication::translate("PostgreSqlListing", "Listing rows"));
    m_visit = visit;
    return listTables(outcome, limit, [&](const TableCounts& counts) {
        m_remaining = limit;
        listTable(counts);
    });
}

void PostgreSqlListing::listTable(const TableCounts& counts)
{
    const auto listEdges = [&](bool (*isMeant)(Effect)) {
        for (const PostgreSqlEdge* edge : m_sets.finalEdges())
            if (m_schema.foreignKey(edge->key).child == counts.table && isMeant(effectOnChild(edge->action)))
                listChildren(*edge);
    };
    listEdges([](Effect effect) { return effect == Effect::Blocks; });
    if (counts.selected > 0)
        listDeleted(counts.table, {});
    for (const ForeignKeyId key : m_schema.foreignKeysOf(counts.table))
        if (m_reach.deletedThrough.contains(key))
            listDeleted(counts.table, key);
    listEdges([](Effect effect) { return effect != Effect::Blocks; });
}

void PostgreSqlListing::listDeleted(TableId table, ForeignKeyId via)
{
    read(u"%1 AS d JOIN %2 AS c ON c.ctid = d.place AND c.tableoid = d.oid %3 WHERE d.via = %4"_s.arg(
             PostgreSqlKeySets::deletedSet(table),
             via ? m_sets.source(table) : PostgreSql::tableName(m_schema.table(table)), parentOf(via),
             QString::number(via.index)),
         u"d.depth"_s, table, Effect::Delete, via);
}

void PostgreSqlListing::listChildren(const PostgreSqlEdge& edge)
{
    const auto rows = m_reach.edges.find(edge.key);
    if (rows == m_reach.edges.end() || rows->second.staying == 0)
        return;
    const TableId child = m_schema.foreignKey(edge.key).child;
    QString from = m_sets.childrenOf(edge.key);
    if (m_sets.contains(child))
        from += u' ' + m_sets.joinOwnEntry(child);
    from += u' ' + parentOf(edge.key);
    if (m_sets.contains(child))
        from += u" WHERE x.place IS NULL"_s;
    read(from, u"d.depth + 1"_s, child, effectOnChild(edge.action), edge.key);
}

/// JOIN of a child "c" with its parent "p".
QString PostgreSqlListing::parentOf(ForeignKeyId id) const
{
    if (!id)
        return {};
    const ForeignKey& key = m_schema.foreignKey(id);
    QStringList conditions;
    for (size_t i = 0; i < key.childColumns.size(); ++i)
        conditions << m_sets.edges().equality(
            id, i, u"c."_s + PostgreSql::quoted(m_schema.table(key.child).column(key.childColumns[i]).name),
            u"p."_s + PostgreSql::quoted(m_schema.table(key.parent).column(key.parentColumns[i]).name));
    return u"JOIN %1 AS p ON %2"_s.arg(m_sets.source(key.parent), conditions.join(u" AND "_s));
}

/// The columns that name a row to a person.
QString PostgreSqlListing::keyList(TableId id, const QString& alias) const
{
    const Table& table = m_schema.table(id);
    QStringList columns;
    for (const ColumnId column : table.identifyingColumns())
        columns << u"%1.%2::text"_s.arg(alias, PostgreSql::quoted(table.column(column).name));
    if (columns.isEmpty()) {
        if (m_sets.edges().relations().of(id).isPartitioned)
            columns << alias + u".tableoid::bigint"_s;
        columns << alias + u".ctid::text"_s;
    }
    return columns.join(u", "_s);
}

RowKey PostgreSqlListing::keyAt(const Cursor& cursor, TableId id, int& position) const
{
    const Table& table = m_schema.table(id);
    RowKey key;
    for (const ColumnId part : table.identifyingColumns()) {
        const Column& column = table.column(part);
        key.parts.push_back({column.name, postgreSqlValue(column.type, cellOf(cursor.value(position++)))});
    }
    if (!key.parts.empty())
        return key;
    const PostgreSqlRelations& relations = m_sets.edges().relations();
    if (relations.of(id).isPartitioned)
        key.parts.push_back({u"tableoid"_s, relations.find(cursor.integer(position++))->sqlName});
    key.parts.push_back({u"ctid"_s, cursor.value(position++)});
    return key;
}

/// Rows "c" of a table, with their parents "p" where a key led to them.
void PostgreSqlListing::read(const QString& from, const QString& depth, TableId table, Effect effect,
                             ForeignKeyId cause)
{
    if (m_remaining == 0)
        return;
    QStringList columns{depth, keyList(table, u"c"_s)};
    if (cause)
        columns << keyList(m_schema.foreignKey(cause).parent, u"p"_s);
    Cursor cursor = m_connection.query(
        u"%1 SELECT %2 FROM %3%4"_s.arg(m_sets.definitions(), columns.join(u", "_s), from,
                                        m_remaining ? u" LIMIT %1"_s.arg(*m_remaining) : QString()));
    while (cursor.next()) {
        AffectedRow row;
        row.table = table;
        row.effect = effect;
        row.cause = cause;
        int position = 0;
        row.depth = static_cast<int>(cursor.integer(position++));
        row.key = keyAt(cursor, table, position);
        if (cause)
            row.parent = keyAt(cursor, m_schema.foreignKey(cause).parent, position);
        if (effect == Effect::SetNull || effect == Effect::SetDefault)
            for (const ColumnId changed : m_sets.edges().columnsSetBy(cause))
                row.changes.push_back({changed, {}});
        m_visit(row);
        if (m_remaining)
            --*m_remaining;
    }
}
