#include "model/engines/postgresql/postgresqlrowrules.h"

#include "model/database/connection.h"
#include "model/engines/postgresql/postgresqlequality.h"
#include "model/engines/postgresql/postgresqlquoting.h"
#include "model/engines/postgresql/postgresqlrelations.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

/// Relations whose rows an action or a statement may change, with the partitioned tables that say where a row
/// goes.
QString writtenRelations(const Schema& schema, const PostgreSqlRelations& relations,
                         std::set<TableId> written)
{
    for (const ForeignKey& key : schema.foreignKeys())
        if (key.origin == KeyOrigin::Made)
            written.insert(key.child);
    QStringList oids;
    for (const TableId table : written)
        if (const PostgreSqlRelation* relation = relations.findTable(table)) {
            oids << QString::number(relation->oid);
            for (const PostgreSqlRelation* leaf : relations.leavesOf(relation->oid))
                oids << QString::number(leaf->oid);
        }
    return u"(SELECT conrelid FROM pg_constraint WHERE contype = 'f' UNION SELECT unnest('{%1}'::oid[]))"_s
        .arg(oids.join(u','));
}

/// Whether an expression of the catalog (pg_node_tree, %1) calls a function that is as volatile as %2, which is
/// told by no dependency where the function is PostgreSQL's own.
QString callsFunction(const QString& tree, const QString& volatilities)
{
    return uR"((EXISTS (SELECT FROM regexp_matches(%1::text, ':(?:funcid|opfuncid) (\d+)', 'g') AS f(ids)
        JOIN pg_proc AS p ON p.oid = f.ids[1]::oid WHERE p.provolatile IN (%2))))"_s.arg(tree, volatilities);
}

/// The numbers of the columns that an expression uses, as JSON; 0 for the whole row.
QString columnsIn(const QString& tree)
{
    return uR"((SELECT json_agg(DISTINCT v.numbers[1]::int)::text
        FROM regexp_matches(%1::text, ':varattno (-?\d+)', 'g') AS v(numbers)))"_s.arg(tree);
}

const auto BaseTypes = uR"(WITH RECURSIVE base(type, base, modifier) AS (
        SELECT oid, oid, -1 FROM pg_type WHERE typtype <> 'd'
        UNION ALL SELECT d.oid, b.base, CASE WHEN b.modifier = -1 THEN d.typtypmod ELSE b.modifier END
        FROM pg_type AS d JOIN base AS b ON b.type = d.typbasetype WHERE d.typtype = 'd'))"_s;

class RowRulesReader {
public:
    RowRulesReader(Connection& connection, const Schema& schema, const PostgreSqlRelations& relations,
                   const std::set<TableId>& written)
        : m_connection(connection)
        , m_schema(schema)
        , m_relations(relations)
        , m_written(writtenRelations(schema, relations, written))
        , m_version(postgreSqlVersion(connection))
    {
    }

    std::map<qint64, PostgreSqlRowRules> read()
    {
        readColumns();
        readChecks();
        readIndexes();
        readPartitionKeys();
        return std::move(m_rules);
    }

private:
    void readColumns()
    {
        constexpr int VersionOfGeneratedColumns = 120000;
        const QString generated
            = m_version < VersionOfGeneratedColumns ? u"false"_s : u"a.attgenerated <> ''"_s;
        Cursor row = m_connection.query(
            BaseTypes
            + uR"(SELECT a.attrelid::bigint, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod),
                   format_type(b.base, CASE WHEN t.typtype = 'd' THEN b.modifier ELSE a.atttypmod END), format_type(b.base, -1),
                   CASE WHEN b.base IN ('varchar'::regtype, 'bpchar'::regtype, 'bit'::regtype, 'varbit'::regtype)
                        THEN CASE WHEN t.typtype = 'd' THEN b.modifier ELSE a.atttypmod END ELSE -1 END,
                   (t.typtype = 'd')::int, a.attnotnull::int,
                   (SELECT quote_ident(n.nspname) || '.' || quote_ident(c.collname) FROM pg_collation AS c JOIN pg_namespace AS n ON n.oid = c.collnamespace
                    WHERE c.oid = a.attcollation AND c.oid <> (SELECT typcollation FROM pg_type WHERE oid = b.base)),
                   CASE WHEN a.attidentity <> '' THEN 'nextval' ELSE COALESCE(pg_get_expr(d.adbin, d.adrelid), pg_get_expr(t.typdefaultbin, 0)) END,
                   (a.attidentity <> '' OR %1 OR d.adbin::text LIKE '%NEXTVALUEEXPR%')::int, (%2)::int, %3, (a.attidentity = 'a')::int
            FROM pg_attribute AS a JOIN pg_type AS t ON t.oid = a.atttypid JOIN base AS b ON b.type = t.oid
            LEFT JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attrelid IN %4 ORDER BY a.attrelid, a.attnum)"_s
                  .arg(callsFunction(u"COALESCE(d.adbin, t.typdefaultbin)"_s, u"'v'"_s), generated,
                       columnsIn(u"d.adbin"_s), m_written));
        std::map<std::pair<qint64, ColumnId>, QString> generationColumns;
        while (row.next()) {
            const PostgreSqlRelation* relation = m_relations.find(row.integer(0));
            if (!relation)
                continue;
            PostgreSqlColumn column;
            column.name = row.text(2);
            column.column = m_schema.table(relation->table).findColumn(column.name);
            column.type = row.text(3);
            column.baseType = row.text(4);
            column.plainBaseType = row.text(5);
            column.lengthModifier = static_cast<int>(row.integer(6));
            column.isDomain = row.integer(7) != 0;
            column.isNotNull = row.integer(8) != 0;
            column.collation = row.text(9);
            column.isDefaultVolatile = row.integer(11) != 0;
            if (row.integer(12) != 0) {
                column.generation = row.text(10);
                generationColumns[{relation->oid, column.column}] = row.text(13);
            } else {
                column.defaultExpression = row.text(10);
            }
            column.isAlwaysIdentity = row.integer(14) != 0;
            m_numbers[relation->oid][static_cast<int>(row.integer(1))] = column.column;
            m_rules[relation->oid].columns.push_back(std::move(column));
        }
        for (auto& [oid, rules] : m_rules)
            for (PostgreSqlColumn& column : rules.columns)
                column.generationColumns = columnsAt(oid, generationColumns[{oid, column.column}]);
    }

    /// The columns with these numbers; all of them where one is 0, the whole row.
    std::set<ColumnId> columnsAt(qint64 oid, const QString& json) const
    {
        std::set<ColumnId> columns;
        const auto& numbers = m_numbers.at(oid);
        const QJsonArray wanted = QJsonDocument::fromJson(json.toUtf8()).array();
        for (const QJsonValue& number : wanted) {
            for (const auto& [place, column] : numbers)
                if (number.toInt() == 0 || number.toInt() == place)
                    columns.insert(column);
        }
        return columns;
    }

    void readChecks()
    {
        Cursor row = m_connection.query(
            uR"(SELECT k.conrelid::bigint, k.conname, pg_get_expr(k.conbin, k.conrelid), %1,
                   (k.convalidated AND NOT %2 AND k.conbin::text NOT LIKE '%SQLVALUEFUNCTION%')::int
            FROM pg_constraint AS k WHERE k.contype = 'c' AND k.conrelid IN %3
            ORDER BY k.conrelid, k.conname COLLATE "C")"_s.arg(
                columnsIn(u"k.conbin"_s), callsFunction(u"k.conbin"_s, u"'v', 's'"_s), m_written));
        while (row.next()) {
            const auto rules = m_rules.find(row.integer(0));
            if (rules != m_rules.end())
                rules->second.checks.push_back(
                    {row.text(1), row.text(2), columnsAt(row.integer(0), row.text(3)), row.integer(4) != 0});
        }
    }

    void readIndexes()
    {
        constexpr int VersionOfDistinctNulls = 150000;
        const QString nulls = m_version < VersionOfDistinctNulls ? u"true"_s : u"NOT i.indnullsnotdistinct"_s;
        Cursor row = m_connection.query(uR"(
            SELECT i.indrelid::bigint, i.indexrelid::bigint, c.relname, i.indisexclusion::int, i.indimmediate::int, (%1)::int,
                   pg_get_expr(i.indpred, i.indrelid), %2, %3, u.number, pg_get_indexdef(i.indexrelid, u.place::int, false),
                   COALESCE((SELECT 'OPERATOR(' || quote_ident(n.nspname) || '.' || o.oprname || ')' FROM pg_constraint AS k
                     JOIN pg_operator AS o ON o.oid = k.conexclop[u.place] JOIN pg_namespace AS n ON n.oid = o.oprnamespace
                     WHERE k.conindid = i.indexrelid AND k.contype = 'x'), '='),
                   (SELECT quote_ident(n.nspname) || '.' || quote_ident(l.collname) FROM pg_collation AS l JOIN pg_namespace AS n ON n.oid = l.collnamespace
                    WHERE l.oid = u.collated), %4,
                   format_type(CASE WHEN p.typtype = 'p' THEN a.atttypid ELSE p.oid END, -1), format_type(a.atttypid, -1), (t.typtype = 'e')::int
            FROM pg_index AS i JOIN pg_class AS c ON c.oid = i.indexrelid
            CROSS JOIN LATERAL unnest(i.indkey::int2[], i.indclass::oid[], i.indcollation::oid[]) WITH ORDINALITY AS u(number, class, collated, place)
            JOIN pg_opclass AS s ON s.oid = u.class JOIN pg_type AS p ON p.oid = s.opcintype
            LEFT JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = u.number AND u.number > 0
            LEFT JOIN pg_type AS t ON t.oid = a.atttypid
            WHERE (i.indisunique OR i.indisexclusion) AND i.indisready AND u.place <= i.indnkeyatts AND i.indrelid IN %5
            ORDER BY i.indrelid, i.indexrelid, u.place)"_s.arg(
            nulls, columnsIn(u"i.indpred"_s), columnsIn(u"i.indexprs"_s), isDeterministic(), m_written));
        while (row.next()) {
            const auto rules = m_rules.find(row.integer(0));
            if (rules == m_rules.end())
                continue;
            auto& indexes = rules->second.indexes;
            if (indexes.empty() || indexes.back().oid != row.integer(1)) {
                PostgreSqlUniqueIndex index;
                index.oid = row.integer(1);
                index.name = row.text(2);
                index.isExclusion = row.integer(3) != 0;
                index.isImmediate = row.integer(4) != 0;
                index.areNullsDistinct = row.integer(5) != 0;
                index.predicate = row.text(6);
                index.columns = columnsAt(row.integer(0), row.text(7));
                index.columns.merge(columnsAt(row.integer(0), row.text(8)));
                indexes.push_back(std::move(index));
            }
            addPart(indexes.back(), row);
        }
    }

    QString isDeterministic() const
    {
        constexpr int VersionOfDeterminism = 120000;
        return m_version < VersionOfDeterminism
            ? u"1"_s
            : u"COALESCE((SELECT collisdeterministic FROM pg_collation WHERE oid = u.collated), true)::int"_s;
    }

    void addPart(PostgreSqlUniqueIndex& index, const Cursor& row) const
    {
        PostgreSqlUniqueIndex::Part part;
        const auto& numbers = m_numbers.at(row.integer(0));
        const auto column = numbers.find(static_cast<int>(row.integer(9)));
        part.expression = row.text(10);
        if (column != numbers.end()) {
            part.column = column->second;
            index.columns.insert(part.column);
        }
        if (!row.text(12).isEmpty())
            part.expression = u"(%1) COLLATE %2"_s.arg(part.expression, row.text(12));
        part.operatorSql = row.text(11);
        const QString type = row.text(14);
        const QString columnType = row.text(15);
        part.isByText = part.column
            && equalityOf(
                   {type, type, columnType, columnType, row.integer(16) != 0, true, {}, row.integer(13) != 0})
                   .isByText;
        index.parts.push_back(std::move(part));
    }

    void readPartitionKeys()
    {
        Cursor row = m_connection.query(uR"(
            SELECT p.partrelid::bigint, (SELECT json_agg(a.attname)::text FROM pg_attribute AS a
                WHERE a.attrelid = p.partrelid AND (a.attnum = ANY (p.partattrs::int2[]) OR a.attnum IN (
                    SELECT v.numbers[1]::int FROM regexp_matches(p.partexprs::text, ':varattno (\d+)', 'g') AS v(numbers))))
            FROM pg_partitioned_table AS p)"_s);
        while (row.next()) {
            const PostgreSqlRelation* relation = m_relations.find(row.integer(0));
            if (!relation)
                continue;
            const QJsonArray names = QJsonDocument::fromJson(row.text(1).toUtf8()).array();
            for (const QJsonValue& name : names)
                m_rules[relation->oid].partitionColumns.insert(
                    m_schema.table(relation->table).findColumn(name.toString()));
        }
    }

    Connection& m_connection;
    const Schema& m_schema;
    const PostgreSqlRelations& m_relations;
    QString m_written; ///< The oids of the relations, as SQL.
    int m_version;
    std::map<qint64, PostgreSqlRowRules> m_rules;
    std::map<qint64, std::map<int, ColumnId>> m_numbers; ///< Columns by the catalog's number.
};

} // namespace

std::map<qint64, PostgreSqlRowRules> readPostgreSqlRowRules(Connection& connection, const Schema& schema,
                                                            const PostgreSqlRelations& relations,
                                                            const std::set<TableId>& written)
{
    return RowRulesReader(connection, schema, relations, written).read();
}
