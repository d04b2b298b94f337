#include "model/engines/postgresql/postgresqltriggers.h"

#include "model/database/connection.h"
#include "model/engines/postgresql/postgresqlcatalog.h"

#include <QStringList>

#include <map>

using namespace Qt::StringLiterals;

namespace {

class TriggerReader {
public:
    TriggerReader(Connection& connection, const Schema& schema)
        : m_connection(connection)
        , m_schema(schema)
        , m_tables(readTableOids(connection, schema))
    {
        for (size_t i = 0; i < schema.foreignKeys().size(); ++i) {
            const ForeignKey& key = schema.foreignKeys()[i];
            m_keys[{key.child, key.name}] = ForeignKeyId{static_cast<int>(i)};
        }
        m_result.onDelete.resize(schema.tables().size());
        m_result.onUpdate.resize(schema.tables().size());
        m_result.setColumns.resize(schema.foreignKeys().size());
        m_result.scopes.resize(schema.foreignKeys().size());
    }

    PostgreSqlTriggers read()
    {
        m_result.isReplica = m_connection.scalar(u"SHOW session_replication_role"_s) == Value(u"replica"_s);
        readUniqueConstraints(); // "PK_ConstraintTrigger_…" comes before "RI_ConstraintTrigger_…".
        readForeignKeys();
        return std::move(m_result);
    }

private:
    ForeignKeyId keyOf(qint64 childOid, const QString& name) const
    {
        const auto table = m_tables.find(childOid);
        if (table == m_tables.end())
            return {};
        const auto key = m_keys.find({table->second, name});
        return key == m_keys.end() ? ForeignKeyId() : key->second;
    }

    void readForeignKeys()
    {
        // confdelsetcols came with PostgreSQL 15; read as JSON, its absence is no error.
        Cursor row = m_connection.query(uR"(
            SELECT t.tgrelid::bigint, p.proname, k.conrelid::bigint, k.conname, t.tginitdeferred::int, t.tgdeferrable::int, k.confmatchtype::text, COALESCE(pg_partition_root(k.conrelid) <> k.conrelid, false)::int, (SELECT relname FROM pg_class WHERE oid = k.conrelid),
                   (SELECT string_agg(a.attname, chr(10)) FROM pg_attribute AS a
                    WHERE a.attrelid = k.conrelid AND a.attnum::text = ANY (string_to_array(translate(
                        to_jsonb(k)->>'confdelsetcols', '[] ', ''), ',')))
            FROM pg_trigger AS t JOIN pg_proc AS p ON p.oid = t.tgfoid
            JOIN pg_constraint AS k ON k.oid = t.tgconstraint
            WHERE t.tgisinternal AND k.contype = 'f' AND k.conparentid = 0 AND t.tgenabled IN ('O', 'A')
              AND t.tgrelid IN (k.conrelid, k.confrelid)
            ORDER BY t.tgname COLLATE "C")"_s);
        while (row.next()) {
            const ForeignKeyId key = keyOf(row.integer(2), row.text(3));
            const auto table = m_tables.find(row.integer(0));
            if (!key || table == m_tables.end())
                continue;
            ConstraintTrigger trigger;
            trigger.key = key;
            trigger.constraint = row.text(3);
            if (row.integer(5) != 0)
                trigger.deferral
                    = row.integer(4) != 0 ? Deferral::InitiallyDeferred : Deferral::InitiallyImmediate;
            addTrigger(table->second, row.text(1), trigger);
            if (row.text(6) == "f"_L1)
                m_result.matchFull.insert(key);
            m_result.scopes[key.position()] = {row.integer(7) != 0 ? row.integer(2) : 0, row.text(8)};
            setColumns(key, row.text(9));
        }
    }

    /// The function's name tells what the trigger does: RI_FKey_cascade_del, RI_FKey_check_upd, …
    void addTrigger(TableId table, const QString& function, ConstraintTrigger trigger)
    {
        const ForeignKey& key = m_schema.foreignKey(trigger.key);
        if (function.endsWith("_del"_L1)) {
            trigger.role = ConstraintRole::OnDelete;
            trigger.action = key.onDelete;
            m_result.onDelete[table.position()].push_back(trigger);
        } else if (function == "RI_FKey_check_upd"_L1) {
            trigger.role = ConstraintRole::CheckChild;
            m_result.onUpdate[table.position()].push_back(trigger);
        } else if (function.endsWith("_upd"_L1)) {
            trigger.role = ConstraintRole::OnUpdate;
            trigger.action = key.onUpdate;
            m_result.onUpdate[table.position()].push_back(trigger);
        }
    }

    void setColumns(ForeignKeyId key, const QString& names)
    {
        std::vector<ColumnId>& columns = m_result.setColumns[key.position()];
        if (!columns.empty())
            return;
        for (const QString& name : names.split(u'\n', Qt::SkipEmptyParts))
            columns.push_back(m_schema.table(m_schema.foreignKey(key).child).findColumn(name));
    }

    void readUniqueConstraints()
    {
        Cursor row = m_connection.query(uR"(
            SELECT t.tgrelid::bigint, k.conname, t.tginitdeferred::int,
                   (SELECT string_agg(a.attname, chr(10) ORDER BY array_position(k.conkey, a.attnum))
                    FROM pg_attribute AS a WHERE a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey))
            FROM pg_trigger AS t JOIN pg_constraint AS k ON k.oid = t.tgconstraint
            WHERE t.tgisinternal AND k.contype IN ('p', 'u') AND t.tgenabled IN ('O', 'A')
            ORDER BY t.tgname COLLATE "C")"_s);
        while (row.next()) {
            const auto table = m_tables.find(row.integer(0));
            if (table == m_tables.end())
                continue;
            ConstraintTrigger trigger;
            trigger.role = ConstraintRole::RecheckUnique;
            trigger.constraint = row.text(1);
            trigger.deferral
                = row.integer(2) != 0 ? Deferral::InitiallyDeferred : Deferral::InitiallyImmediate;
            for (const QString& name : row.text(3).split(u'\n'))
                trigger.uniqueColumns.push_back(m_schema.table(table->second).findColumn(name));
            m_result.onUpdate[table->second.position()].push_back(trigger);
        }
    }

    Connection& m_connection;
    const Schema& m_schema;
    std::map<qint64, TableId> m_tables;
    std::map<std::pair<TableId, QString>, ForeignKeyId> m_keys;
    PostgreSqlTriggers m_result;
};

} // namespace

PostgreSqlTriggers readConstraintTriggers(Connection& connection, const Schema& schema)
{
    return TriggerReader(connection, schema).read();
}
