#include "model/engines/postgresql/postgresqlcatalog.h"

#include "model/database/connection.h"
#include "model/engines/postgresql/postgresqlquoting.h"
#include "model/engines/postgresql/postgresqlrelations.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// "1 3" or "{1,3}": numbers as the catalog prints its vectors and arrays.
std::vector<int> numbers(QString text)
{
    std::vector<int> result;
    for (const QString& number :
         text.remove(u'{').remove(u'}').replace(u',', u' ').split(u' ', Qt::SkipEmptyParts))
        result.push_back(number.toInt());
    return result;
}

/// Source: https://www.postgresql.org/docs/15/catalog-pg-constraint.html, confdeltype
ReferentialAction actionOf(const QString& letter)
{
    if (letter == "r"_L1)
        return ReferentialAction::Restrict;
    if (letter == "c"_L1)
        return ReferentialAction::Cascade;
    if (letter == "n"_L1)
        return ReferentialAction::SetNull;
    return letter == "d"_L1 ? ReferentialAction::SetDefault : ReferentialAction::NoAction;
}

/// Source: https://www.postgresql.org/docs/15/catalog-pg-class.html, relkind
TableKind kindOf(const QString& letter)
{
    if (letter == "v"_L1 || letter == "m"_L1)
        return TableKind::View;
    return letter == "f"_L1 ? TableKind::Virtual : TableKind::Ordinary;
}

class PostgreSqlCatalog {
public:
    explicit PostgreSqlCatalog(Connection& connection)
        : m_connection(connection)
    {
    }

    Schema read()
    {
        const Value version = m_connection.scalar(u"SHOW server_version"_s);
        m_version = postgreSqlVersion(m_connection);
        m_partitionParents = readPartitionParents(m_connection);
        readTables();
        readPartitions();
        readRowEstimates();
        readColumns();
        readIndexes();
        readChecks();
        readForeignKeys();
        readTriggers();
        return {u"postgresql"_s, std::get<QString>(version).section(u' ', 0, 0), std::move(m_tables),
                std::move(m_foreignKeys)};
    }

private:
    void readTables()
    {
        Cursor row = m_connection.query(uR"(
            SELECT c.oid::bigint, CASE WHEN n.nspname = current_schema() THEN '' ELSE n.nspname END, c.relname, c.relkind::text
            FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition AND %1
            ORDER BY c.oid)"_s.arg(wantedSchemas(m_connection)));
        while (row.next()) {
            Table table;
            table.schema = row.text(1);
            table.name = row.text(2);
            table.kind = kindOf(row.text(3));
            m_ids[row.integer(0)] = TableId{static_cast<int>(m_tables.size())};
            m_tables.push_back(std::move(table));
        }
        m_columns.resize(m_tables.size());
    }

    /// Source of the bounds: https://www.postgresql.org/docs/15/catalog-pg-class.html, relpartbound
    void readPartitions()
    {
        Cursor row = m_connection.query(uR"(
            SELECT c.oid::bigint, CASE WHEN n.nspname = current_schema() THEN '' ELSE n.nspname END, c.relname,
                   pg_get_expr(c.relpartbound, c.oid)
            FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
            WHERE c.relispartition AND c.relkind IN ('r', 'p', 'f')
            ORDER BY c.relname COLLATE "C", c.oid)"_s);
        std::map<qint64, std::vector<std::pair<qint64, Partition>>> byParent;
        while (row.next()) {
            Table named;
            named.schema = row.text(1);
            named.name = row.text(2);
            if (const auto parent = m_partitionParents.find(row.integer(0));
                parent != m_partitionParents.end())
                byParent[parent->second].emplace_back(row.integer(0),
                                                      Partition{named.displayName(), row.text(3)});
        }
        const auto add = [&](const auto& addNext, Table& table, qint64 parent, int level) -> void {
            for (auto& [oid, partition] : byParent[parent]) {
                partition.level = level;
                table.partitions.push_back(std::move(partition));
                addNext(addNext, table, oid, level + 1);
            }
        };
        for (const auto& [oid, table] : m_ids)
            add(add, m_tables[table.position()], oid, 1);
    }

    /// What ANALYZE, VACUUM and CREATE INDEX left in the catalog; a partitioned table has what its partitions
    /// have. Source: https://www.postgresql.org/docs/15/catalog-pg-class.html, reltuples
    void readRowEstimates()
    {
        Cursor row = m_connection.query(
            u"SELECT oid::bigint, reltuples::bigint FROM pg_class WHERE relkind IN ('r', 'f', 'm')"
            " AND reltuples >= 0 AND relpages > 0"_s);
        while (row.next())
            if (const TableId table = outermost(row.integer(0))) {
                std::optional<qint64>& rows = m_tables[table.position()].estimatedRows;
                rows = rows.value_or(0) + row.integer(1);
            }
    }

    Table* tableAt(qint64 oid)
    {
        const auto found = m_ids.find(oid);
        return found == m_ids.end() ? nullptr : &m_tables[found->second.position()];
    }

    /// The column with a number of the catalog; invalid for expressions and system columns.
    ColumnId columnAt(TableId table, int number) const
    {
        const auto& columns = m_columns[table.position()];
        const auto found = columns.find(number);
        return found == columns.end() ? ColumnId() : found->second;
    }

    std::vector<ColumnId> columnsAt(TableId table, const QString& list) const
    {
        std::vector<ColumnId> columns;
        for (const int number : numbers(list))
            columns.push_back(columnAt(table, number));
        return columns;
    }

    /// The table of a table or of one of its partitions.
    TableId outermost(qint64 oid) const
    {
        for (auto parent = m_partitionParents.find(oid); parent != m_partitionParents.end();
             parent = m_partitionParents.find(oid))
            oid = parent->second;
        const auto found = m_ids.find(oid);
        return found == m_ids.end() ? TableId() : found->second;
    }

    std::vector<ColumnId> columnsNamed(TableId table, const QString& json) const
    {
        std::vector<ColumnId> columns;
        const QJsonArray names = QJsonDocument::fromJson(json.toUtf8()).array();
        for (const QJsonValue& name : names)
            columns.push_back(m_tables[table.position()].findColumn(name.toString()));
        return columns;
    }

    void readColumns()
    {
        Cursor row = m_connection.query(uR"(
            SELECT a.attrelid::bigint, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull::int,
                   pg_get_expr(d.adbin, d.adrelid), %1
            FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid
            LEFT JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
            ORDER BY a.attrelid, a.attnum)"_s.arg(
            m_version < VersionOfGeneratedColumns ? u"''"_s : u"a.attgenerated::text"_s));
        while (row.next()) {
            Table* table = tableAt(row.integer(0));
            if (!table)
                continue;
            Column column;
            column.name = row.text(2);
            column.type = row.text(3);
            if (row.integer(4) != 0)
                column.nullability = Nullability::NotNull;
            if (!isNull(row.value(5)) && row.text(6).isEmpty())
                column.defaultExpression = row.text(5);
            if (!row.text(6).isEmpty())
                column.generation = Generation::Stored;
            auto& numbered = m_columns[m_ids[row.integer(0)].position()];
            numbered[static_cast<int>(row.integer(1))] = ColumnId{static_cast<int>(table->columns.size())};
            table->columns.push_back(std::move(column));
        }
    }

    void readIndexes()
    {
        Cursor row = m_connection.query(uR"(
            SELECT i.indrelid::bigint, c.relname, i.indisprimary::int, i.indisunique::int, (i.indpred IS NULL)::int,
                   i.indkey::text, i.indnkeyatts, EXISTS (SELECT FROM pg_constraint AS k WHERE k.conindid = i.indexrelid AND k.contype = 'u')::int, i.indimmediate::int
            FROM pg_index AS i JOIN pg_class AS c ON c.oid = i.indexrelid
            WHERE i.indisvalid ORDER BY i.indrelid, i.indexrelid)"_s);
        while (row.next()) {
            Table* table = tableAt(row.integer(0));
            if (!table)
                continue;
            const TableId id = m_ids[row.integer(0)];
            Index index;
            index.name = row.text(1);
            const bool isPrimary = row.integer(2) != 0;
            if (isPrimary)
                index.origin = IndexOrigin::PrimaryKey;
            else if (row.integer(7) != 0)
                index.origin = IndexOrigin::UniqueConstraint;
            if (row.integer(3) != 0)
                index.uniqueness = Uniqueness::Unique;
            index.isDeferrable = row.integer(8) == 0;
            if (row.integer(4) == 0)
                index.coverage = IndexCoverage::Partial;
            std::vector<ColumnId> columns = columnsAt(id, row.text(5));
            columns.resize(static_cast<size_t>(row.integer(6))); // The others are only INCLUDEd.
            for (const ColumnId column : columns)
                index.parts.push_back({column, {}, Qt::AscendingOrder});
            if (isPrimary)
                table->primaryKey = columns;
            table->indexes.push_back(std::move(index));
        }
    }

    void readChecks()
    {
        Cursor row = m_connection.query(uR"(
            SELECT k.conrelid::bigint, pg_get_expr(k.conbin, k.conrelid)
            FROM pg_constraint AS k WHERE k.contype = 'c' AND k.conrelid <> 0 ORDER BY k.conrelid, k.conname)"_s);
        while (row.next())
            if (Table* table = tableAt(row.integer(0)))
                table->checks.push_back(row.text(1));
    }

    void readForeignKeys()
    {
        // A key may be declared on a partition alone; columns go by name, as their numbers may differ there.
        const QString names = u"(SELECT json_agg(a.attname ORDER BY array_position(k.%1, a.attnum))::text"
                              " FROM pg_attribute AS a WHERE a.attrelid = k.%2 AND a.attnum = ANY (k.%1))"_s;
        const std::set<qint64> notActing = keysWithoutDeleteTrigger();
        const std::set<qint64> indexedInPartitions = keysIndexedInPartitions();
        // confdelsetcols came with PostgreSQL 15; read through JSON, its absence is no error.
        Cursor row = m_connection.query(uR"(
            SELECT k.conrelid::bigint, k.confrelid::bigint, k.conname, %1, %2,
                   k.confdeltype::text, k.confupdtype::text, k.condeferrable::int, k.condeferred::int, p.relname, k.oid::bigint,
                   (SELECT json_agg(a.attname ORDER BY a.attnum)::text FROM pg_attribute AS a
                    WHERE a.attrelid = k.conrelid AND a.attnum::text = ANY (string_to_array(translate(
                        to_jsonb(k)->>'confdelsetcols', '[] ', ''), ',')))
            FROM pg_constraint AS k JOIN pg_class AS p ON p.oid = k.confrelid
            WHERE k.contype = 'f' AND k.conparentid = 0 ORDER BY k.oid)"_s.arg(
            names.arg(u"conkey"_s, u"conrelid"_s), names.arg(u"confkey"_s, u"confrelid"_s)));
        while (row.next()) {
            const TableId child = outermost(row.integer(0));
            const TableId parent = outermost(row.integer(1));
            if (!child || !parent)
                continue;
            ForeignKey key;
            key.name = row.text(2);
            key.child = child;
            key.parent = parent;
            key.parentName = row.text(9);
            key.childColumns = columnsNamed(key.child, row.text(3));
            key.parentColumns = columnsNamed(key.parent, row.text(4));
            key.onDelete = actionOf(row.text(5));
            key.onUpdate = actionOf(row.text(6));
            key.setColumns = columnsNamed(key.child, row.text(11));
            if (row.integer(7) != 0)
                key.deferral
                    = row.integer(8) != 0 ? Deferral::InitiallyDeferred : Deferral::InitiallyImmediate;
            if (notActing.contains(row.integer(10)))
                key.fault = ForeignKeyFault::NotEnforced;
            key.isIndexedInPartitions = indexedInPartitions.contains(row.integer(10));
            m_foreignKeys.push_back(std::move(key));
        }
    }

    /// Of keys that partitions or partitioned tables have. Columns go by name, as their numbers may differ there.
    std::set<qint64> keysIndexedInPartitions()
    {
        if (m_version < VersionOfPartitionTree)
            return {};
        return oids(uR"(
            WITH key AS (
                SELECT k.oid, k.conrelid, cardinality(k.conkey) AS size,
                       (SELECT array_agg(a.attname ORDER BY a.attname) FROM pg_attribute AS a
                        WHERE a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)) AS columns
                FROM pg_constraint AS k JOIN pg_class AS r ON r.oid = k.conrelid
                WHERE k.contype = 'f' AND k.conparentid = 0 AND (r.relispartition OR r.relkind = 'p'))
            SELECT k.oid::bigint FROM key AS k
            WHERE NOT EXISTS (
                SELECT FROM pg_partition_tree(k.conrelid) AS t
                WHERE t.isleaf AND NOT EXISTS (
                    SELECT FROM pg_index AS i
                    WHERE i.indrelid = t.relid AND i.indisvalid AND i.indpred IS NULL AND k.columns = (
                        SELECT array_agg(a.attname ORDER BY a.attname) FROM pg_attribute AS a
                        WHERE a.attrelid = i.indrelid AND a.attnum = ANY ((i.indkey::int2[])[0:k.size - 1]))))
            )"_s);
    }

    /// The keys whose triggers for a DELETE of parents are all switched off, which is what ALTER TABLE … DISABLE TRIGGER
    /// does to those of one table, and of each partition.
    std::set<qint64> keysWithoutDeleteTrigger()
    {
        return oids(uR"(
            WITH RECURSIVE family(root, oid) AS (
                SELECT oid, oid FROM pg_constraint WHERE contype = 'f' AND conparentid = 0
                UNION ALL SELECT f.root, k.oid FROM family AS f JOIN pg_constraint AS k ON k.conparentid = f.oid)
            SELECT f.root::bigint
            FROM family AS f JOIN pg_trigger AS t ON t.tgconstraint = f.oid JOIN pg_class AS r ON r.oid = t.tgrelid
            WHERE t.tgtype & %1 <> 0 AND r.relkind <> 'p'
            GROUP BY f.root HAVING bool_and(t.tgenabled IN ('D', 'R')))"_s.arg(OnDelete));
    }

    std::set<qint64> oids(const QString& query)
    {
        std::set<qint64> result;
        Cursor row = m_connection.query(query);
        while (row.next())
            result.insert(row.integer(0));
        return result;
    }

    void readTriggers()
    {
        Cursor row = m_connection.query(uR"(
            SELECT t.tgrelid::bigint, t.tgname, t.tgtype::int, pg_get_triggerdef(t.oid)
            FROM pg_trigger AS t WHERE NOT t.tgisinternal AND t.tgenabled <> 'D' ORDER BY t.tgrelid, t.tgname)"_s);
        while (row.next()) {
            const TableId id = outermost(row.integer(0));
            if (!id)
                continue;
            Table* table = &m_tables[id.position()];
            if (std::ranges::find(table->triggers, row.text(1), &Trigger::name) != table->triggers.end())
                continue; // Partitions have copies of their table's triggers.
            const qint64 type = row.integer(2);
            if ((type & OnInsert) != 0)
                table->triggers.push_back({row.text(1), TriggerEvent::Insert, row.text(3)});
            if ((type & OnUpdate) != 0)
                table->triggers.push_back({row.text(1), TriggerEvent::Update, row.text(3)});
            if ((type & OnDelete) != 0)
                table->triggers.push_back({row.text(1), TriggerEvent::Delete, row.text(3)});
        }
    }

    static constexpr int VersionOfGeneratedColumns = 120000;
    static constexpr int VersionOfPartitionTree = 120000;

    // Bits of pg_trigger.tgtype. Source: https://www.postgresql.org/docs/15/catalog-pg-trigger.html and pg_trigger.h
    static constexpr qint64 OnInsert = 4;
    static constexpr qint64 OnDelete = 8;
    static constexpr qint64 OnUpdate = 16;

    Connection& m_connection;
    int m_version = 0;
    std::map<qint64, qint64> m_partitionParents;
    std::vector<Table> m_tables;
    std::vector<ForeignKey> m_foreignKeys;
    std::map<qint64, TableId> m_ids; ///< By the catalog's oid.
    std::vector<std::map<int, ColumnId>> m_columns; ///< By table, then the catalog's number.
};

} // namespace

QString wantedSchemas(const Connection& connection)
{
    const QString limit = connection.url().option(u"schema"_s);
    QString condition = u"n.nspname NOT IN ('pg_catalog', 'information_schema')"
                        " AND n.nspname !~ '^pg_(toast|temp)'"_s;
    if (limit.isEmpty())
        return condition;
    QStringList names;
    for (const QString& name : limit.split(u','))
        names << PostgreSql::literal(name);
    return condition + uR"( AND (n.nspname IN (%1) OR c.oid IN (
            SELECT k.confrelid FROM pg_constraint AS k JOIN pg_namespace AS kn ON kn.oid = k.connamespace
            WHERE k.contype = 'f' AND kn.nspname IN (%1))))"_s.arg(names.join(u", "_s));
}

Schema readPostgreSqlSchema(Connection& connection)
{
    return PostgreSqlCatalog(connection).read();
}
