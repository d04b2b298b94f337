#include "model/engines/postgresql/postgresqlkeys.h"

#include "model/database/connection.h"
#include "model/engines/postgresql/postgresqlquoting.h"

using namespace Qt::StringLiterals;

namespace {

/// The type, collation and operator of each key column, one row a column. %1 and %2: whether pg_collation tells
/// deterministic collations from others, which it does from PostgreSQL 12 on. %3: the constraints.
const auto ColumnQuery = uR"(
    WITH RECURSIVE base(type, base) AS (
        SELECT oid, oid FROM pg_type WHERE typtype <> 'd'
        UNION ALL SELECT d.oid, b.base FROM pg_type AS d JOIN base AS b ON b.type = d.typbasetype WHERE d.typtype = 'd'),
    hashable(type) AS (
        SELECT o.opcintype FROM pg_opclass AS o JOIN pg_am AS m ON m.oid = o.opcmethod WHERE m.amname = 'hash' AND o.opcdefault)
    SELECT k.oid::bigint, ca.attname, pa.attname, format_type(cb.base, -1), format_type(pb.base, -1),
           format_type(CASE WHEN lt.typtype = 'p' THEN pb.base ELSE o.oprleft END, -1),
           format_type(CASE WHEN rt.typtype = 'p' THEN cb.base ELSE o.oprright END, -1),
           EXISTS (SELECT FROM pg_type AS e WHERE e.oid = pb.base AND e.typtype = 'e')::int,
           EXISTS (SELECT FROM pg_type AS e WHERE e.oid = pb.base AND (
               e.oid IN (SELECT type FROM hashable) OR o.oprleft IN (SELECT type FROM hashable WHERE lt.typtype <> 'p')
               OR e.typtype = 'r' OR (e.typcategory = 'A' AND e.typelem IN (SELECT type FROM hashable))))::int,
           format_type(CASE WHEN ft.typtype = 'p' THEN cb.base ELSE f.oprleft END, -1),
           quote_ident(cn.nspname) || '.' || quote_ident(cc.collname), %1,
           quote_ident(pn.nspname) || '.' || quote_ident(pc.collname), %2
    FROM (%3) AS k
    CROSS JOIN LATERAL unnest(k.conkey, k.confkey, k.conpfeqop, k.conffeqop) WITH ORDINALITY AS u(child, parent, parentchild, childchild, place)
    JOIN pg_attribute AS ca ON ca.attrelid = k.conrelid AND ca.attnum = u.child
    JOIN pg_attribute AS pa ON pa.attrelid = k.confrelid AND pa.attnum = u.parent
    JOIN base AS cb ON cb.type = ca.atttypid JOIN base AS pb ON pb.type = pa.atttypid
    JOIN pg_operator AS o ON o.oid = u.parentchild
    JOIN pg_type AS lt ON lt.oid = o.oprleft JOIN pg_type AS rt ON rt.oid = o.oprright
    JOIN pg_operator AS f ON f.oid = u.childchild JOIN pg_type AS ft ON ft.oid = f.oprleft
    LEFT JOIN pg_collation AS cc ON cc.oid = ca.attcollation LEFT JOIN pg_namespace AS cn ON cn.oid = cc.collnamespace
    LEFT JOIN pg_collation AS pc ON pc.oid = pa.attcollation LEFT JOIN pg_namespace AS pn ON pn.oid = pc.collnamespace
    ORDER BY k.oid, u.place)"_s;

const auto DeclaredConstraints = u"SELECT * FROM pg_constraint WHERE contype = 'f'"_s;

QString isDeterministic(int version, const QString& alias)
{
    return version < 120000 ? u"1"_s : u"COALESCE(%1.collisdeterministic, true)::int"_s.arg(alias);
}

class KeyReader {
public:
    KeyReader(Connection& connection, const Schema& schema, const PostgreSqlRelations& relations)
        : m_connection(connection)
        , m_schema(schema)
        , m_relations(relations)
    {
        for (size_t i = 0; i < schema.foreignKeys().size(); ++i) {
            const ForeignKey& key = schema.foreignKeys()[i];
            if (key.origin == KeyOrigin::Made)
                continue;
            m_byName[{key.child, key.name}].push_back(ForeignKeyId{static_cast<int>(i)});
        }
    }

    std::map<qint64, PostgreSqlKey> read()
    {
        readConstraints();
        readColumns(DeclaredConstraints, m_keys);
        return std::move(m_keys);
    }

    void readColumns(const QString& constraints, std::map<qint64, PostgreSqlKey>& keys)
    {
        const int version = postgreSqlVersion(m_connection);
        Cursor row = m_connection.query(ColumnQuery.arg(isDeterministic(version, u"cc"_s),
                                                        isDeterministic(version, u"pc"_s), constraints));
        while (row.next()) {
            const auto found = keys.find(row.integer(0));
            if (found != keys.end())
                addColumn(found->second, row);
        }
    }

private:
    void readConstraints()
    {
        std::map<qint64, qint64> originals; // A partition that is attached may bring a key that is older.
        Cursor row = m_connection.query(uR"(
            SELECT k.oid::bigint, k.conparentid::bigint, k.conname, k.conrelid::bigint, k.confrelid::bigint, k.confmatchtype::text
            FROM pg_constraint AS k WHERE k.contype = 'f' ORDER BY k.oid)"_s);
        while (row.next()) {
            const PostgreSqlRelation* child = m_relations.find(row.integer(3));
            if (!child || !m_relations.find(row.integer(4)))
                continue;
            PostgreSqlKey key;
            key.isClone = row.integer(1) != 0;
            if (key.isClone)
                originals[row.integer(0)] = row.integer(1);
            else
                key.key = declared(*child, row.text(2));
            key.name = row.text(2);
            key.child = child->oid;
            key.parent = row.integer(4);
            key.isMatchFull = row.text(5) == "f"_L1;
            m_keys[row.integer(0)] = std::move(key);
        }
        for (auto& [oid, key] : m_keys) {
            qint64 original = oid;
            for (auto parent = originals.find(oid); parent != originals.end();
                 parent = originals.find(original))
                original = parent->second;
            const auto found = m_keys.find(original);
            key.key = found == m_keys.end() ? ForeignKeyId() : found->second.key;
        }
        std::erase_if(m_keys, [](const auto& entry) { return !entry.second.key; });
    }

    /// Two partitions may declare keys of one name: they come in the order of the schema.
    ForeignKeyId declared(const PostgreSqlRelation& child, const QString& name)
    {
        std::vector<ForeignKeyId>& keys = m_byName[{child.table, name}];
        if (keys.empty())
            return {};
        const ForeignKeyId first = keys.front();
        keys.erase(keys.begin());
        return first;
    }

    void addColumn(PostgreSqlKey& key, const Cursor& row) const
    {
        const TableId child = m_relations.find(key.child)->table;
        const TableId parent = m_relations.find(key.parent)->table;
        const ColumnId childColumn = m_schema.table(child).findColumn(row.text(1));
        const ColumnId parentColumn = m_schema.table(parent).findColumn(row.text(2));
        key.childColumns.push_back(childColumn);
        key.parentColumns.push_back(parentColumn);
        key.parentCollations << row.text(12);

        PostgreSqlComparison byParent{row.text(5),  row.text(6),         row.text(4),
                                      row.text(3),  row.integer(7) != 0, row.integer(8) != 0,
                                      row.text(12), row.integer(13) != 0};
        PostgreSqlComparison byChild = byParent;
        if (byParent.isDeterministic) {
            byChild.collation = row.text(10);
            byChild.isDeterministic = row.integer(11) != 0;
        }
        add(key.children, child, key.child, childColumn, equalityOf(byChild), row.text(4));
        add(key.parents, parent, key.parent, parentColumn, equalityOf(byParent), row.text(3));
        byParent.rightColumn = byParent.leftColumn;
        byParent.rightType = byParent.leftType;
        add(key.twins, parent, key.parent, parentColumn, equalityOf(byParent), row.text(4));
        byChild.leftType = byChild.rightType = row.text(9);
        byChild.leftColumn = byChild.rightColumn;
        byChild.collation.clear();
        byChild.isDeterministic = true;
        key.change.push_back(equalityOf(byChild));
    }

    static void add(PostgreSqlKeySearch& search, TableId table, qint64 scope, ColumnId column,
                    const PostgreSqlEquality& equality, const QString& valueType)
    {
        search.table = table;
        search.scope = scope;
        search.columns.push_back({column, equality});
        search.valueTypes.push_back(valueType);
    }

    Connection& m_connection;
    const Schema& m_schema;
    const PostgreSqlRelations& m_relations;
    std::map<std::pair<TableId, QString>, std::vector<ForeignKeyId>> m_byName;
    std::map<qint64, PostgreSqlKey> m_keys;
};

} // namespace

std::map<qint64, PostgreSqlKey> readPostgreSqlKeys(Connection& connection, const Schema& schema,
                                                   const PostgreSqlRelations& relations)
{
    return KeyReader(connection, schema, relations).read();
}

void readPostgreSqlComparisons(Connection& connection, const Schema& schema,
                               const PostgreSqlRelations& relations, const QString& constraints,
                               std::map<qint64, PostgreSqlKey>& keys)
{
    KeyReader(connection, schema, relations).readColumns(constraints, keys);
}
