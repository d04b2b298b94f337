#include "model/engines/postgresql/postgresqlunindexedkeys.h"

#include "model/database/connection.h"
#include "model/engines/postgresql/postgresqlquoting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class UnindexedKeyFinder {
public:
    UnindexedKeyFinder(Connection& connection, const Schema& schema, const PostgreSqlEdges& edges)
        : m_connection(connection)
        , m_schema(schema)
        , m_edges(edges)
    {
    }

    std::vector<UnindexedKey> find(TableId start)
    {
        std::vector<ForeignKeyId> suspects;
        for (const ForeignKeyId id : keysThatMayAct(m_schema, start))
            if (!hasIndex(id))
                suspects.push_back(id);
        if (!suspects.empty())
            readIndexes(suspects);
        std::vector<UnindexedKey> keys;
        for (const ForeignKeyId id : suspects)
            if (isReadWhole(id))
                keys.push_back({id, unindexedKeyText(m_schema, id, u"PostgreSQL"_s, createIndex(id))});
        return keys;
    }

private:
    /// On the whole table, for all of its partitions.
    bool hasIndex(ForeignKeyId id) const
    {
        const ForeignKey& key = m_schema.foreignKey(id);
        return std::ranges::any_of(m_schema.table(key.child).indexes,
                                   [&](const Index& index) { return index.startsWith(key.childColumns); });
    }

    std::vector<const PostgreSqlRelation*> leavesOf(ForeignKeyId id) const
    {
        return m_edges.relations().leavesOf(m_edges.declaration(id).child);
    }

    /// The leading columns of the indexes that partitions have of their own.
    void readIndexes(const std::vector<ForeignKeyId>& keys)
    {
        QStringList oids;
        for (const ForeignKeyId id : keys)
            for (const PostgreSqlRelation* leaf : leavesOf(id))
                oids << QString::number(leaf->oid);
        Cursor row = m_connection.query(uR"(
            SELECT i.indrelid::bigint, json_agg(a.attname ORDER BY k.position)::text
            FROM pg_index AS i CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS k(attnum, position)
            JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
            WHERE i.indisvalid AND i.indpred IS NULL AND i.indexprs IS NULL AND k.position <= i.indnkeyatts
              AND i.indrelid IN (%1)
            GROUP BY i.indexrelid, i.indrelid)"_s.arg(oids.join(u", "_s)));
        while (row.next()) {
            QStringList columns;
            const QJsonArray names = QJsonDocument::fromJson(row.text(1).toUtf8()).array();
            for (const QJsonValue& name : names)
                columns << name.toString();
            m_indexes.insert({row.integer(0), columns});
        }
    }

    bool hasIndex(const PostgreSqlRelation& leaf, QStringList columns) const
    {
        columns.sort();
        const auto [first, last] = m_indexes.equal_range(leaf.oid);
        return std::any_of(first, last, [&](const auto& index) {
            QStringList leading = index.second.first(std::min(index.second.size(), columns.size()));
            leading.sort();
            return leading == columns;
        });
    }

    bool isReadWhole(ForeignKeyId id) const
    {
        QStringList columns;
        for (const ColumnId column : m_schema.foreignKey(id).childColumns)
            columns << m_schema.table(m_schema.foreignKey(id).child).column(column).name;
        return std::ranges::any_of(leavesOf(id), [&](const PostgreSqlRelation* leaf) {
            return !leaf->isForeign && !hasIndex(*leaf, columns) && isLarge(*leaf);
        });
    }

    bool isLarge(const PostgreSqlRelation& relation) const
    {
        return !isNull(m_connection.scalar(u"SELECT 1 FROM ONLY %1 LIMIT 1 OFFSET %2"_s.arg(
            relation.sqlName, QString::number(RowsOfLargeTable))));
    }

    QString createIndex(ForeignKeyId id) const
    {
        const Table& child = m_schema.table(m_schema.foreignKey(id).child);
        QStringList columns;
        for (const ColumnId column : m_schema.foreignKey(id).childColumns)
            columns << PostgreSql::quoted(child.column(column).name);
        return u"CREATE INDEX ON %1 (%2);"_s.arg(PostgreSql::tableName(child), columns.join(u", "_s));
    }

    Connection& m_connection;
    const Schema& m_schema;
    const PostgreSqlEdges& m_edges;
    std::multimap<qint64, QStringList> m_indexes; ///< By table or partition.
};

} // namespace

std::vector<UnindexedKey> postgreSqlUnindexedKeys(Connection& connection, const Schema& schema,
                                                  const PostgreSqlEdges& edges, TableId start)
{
    return UnindexedKeyFinder(connection, schema, edges).find(start);
}
