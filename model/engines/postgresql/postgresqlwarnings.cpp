#include "model/engines/postgresql/postgresqlwarnings.h"

#include "model/cascade/warningwriter.h"
#include "model/database/connection.h"
#include "model/engines/postgresql/postgresqledges.h"
#include "model/engines/postgresql/postgresqlquoting.h"

#include <set>

using namespace Qt::StringLiterals;

namespace {

class PostgreSqlWarningWriter : WarningWriter {
    Q_DECLARE_TR_FUNCTIONS(PostgreSqlWarningWriter)

public:
    PostgreSqlWarningWriter(Outcome& outcome, Connection& connection, const Schema& schema,
                            const PostgreSqlEdges& edges)
        : WarningWriter(outcome, schema)
        , m_connection(connection)
        , m_edges(edges)
        , m_relations(edges.relations())
    {
        for (const TableCounts& counts : outcome.tables)
            if (counts.deleted + counts.setNull + counts.setDefault + counts.updated > 0)
                m_touched.insert(counts.table);
    }

    void run(const PostgreSqlUnknown& unknown, qsizetype selectedRows)
    {
        if (selectedRows == 0)
            warnOfNoRows();
        if (m_outcome.enforcement == "off"_L1)
            add(u"not-enforced"_s, {},
                tr("Foreign keys do not act where session_replication_role is replica: children keep "
                   "referring to deleted rows."));
        else
            warnOfIdleKeys();
        for (const TableCounts& counts : m_outcome.tables)
            warnOfTriggers(counts);
        for (const TableId table : unknown.volatileDefaults)
            add(u"volatile-default"_s, table,
                tr("SET DEFAULT gives %1 values that only the real delete makes: whether they have a parent, "
                   "and meet the table's other constraints, is not predicted.")
                    .arg(name(table)));
        for (const TableId table : unknown.partitionMoves)
            add(u"partition-move"_s, table,
                tr("Rows of %1 get new values by which they may belong in another partition, or in none; "
                   "that is not predicted.")
                    .arg(name(table)));
        readTables();
    }

private:
    void warnOfIdleKeys()
    {
        for (const TableCounts& counts : m_outcome.tables) {
            if (counts.deleted == 0)
                continue;
            for (const ForeignKeyId id : m_schema.foreignKeysTo(counts.table))
                if (m_schema.foreignKey(id).fault == ForeignKeyFault::NotEnforced)
                    warnOfIdleKey(id);
        }
    }

    void warnOfIdleKey(ForeignKeyId id)
    {
        const ForeignKey& key = m_schema.foreignKey(id);
        add(u"not-enforced"_s, key.child,
            tr("%1 is not enforced: its triggers for deletes from %2 are switched off.")
                .arg(m_schema.displayName(id), name(key.parent)));
        // Of rows that another key reaches, too, the number would be wrong.
        const bool isGone = m_outcome.verdict == Verdict::Deletes && key.parent == m_outcome.table;
        if (isGone && !m_touched.contains(key.child))
            warnOfDangling(id, countDangling(id));
    }

    qint64 countDangling(ForeignKeyId id)
    {
        const ForeignKey& key = m_schema.foreignKey(id);
        const PostgreSqlKey& declaration = m_edges.declaration(id);
        const auto column = [](const QString& alias, const Column& facts) {
            return alias + u'.' + PostgreSql::quoted(facts.name);
        };
        QStringList matches;
        for (size_t i = 0; i < key.childColumns.size(); ++i)
            matches << m_edges.equality(
                id, i, column(u"c"_s, m_schema.table(key.child).column(key.childColumns[i])),
                column(u"p"_s, m_schema.table(key.parent).column(key.parentColumns[i])));
        const Value count = m_connection.scalar(
            u"SELECT count(*) FROM %1 AS c WHERE EXISTS (SELECT FROM (SELECT * FROM %2 WHERE %3) AS p WHERE %4)"_s
                .arg(m_relations.find(declaration.child)->source(),
                     m_relations.find(declaration.parent)->source(), m_outcome.where,
                     matches.join(u" AND "_s)));
        return std::get<qint64>(count);
    }

    void readTables()
    {
        std::set<TableId> withForeignTables;
        std::set<TableId> withRules;
        std::set<TableId> withPolicies;
        Cursor row = m_connection.query(
            u"SELECT oid::bigint, relhasrules::int, relrowsecurity::int FROM pg_class"_s);
        while (row.next()) {
            const PostgreSqlRelation* relation = m_relations.find(row.integer(0));
            if (!relation)
                continue;
            if (row.integer(1) != 0)
                withRules.insert(relation->table);
            if (row.integer(2) != 0)
                withPolicies.insert(relation->table);
            if (relation->isForeign)
                withForeignTables.insert(relation->table);
        }
        for (const TableId table : m_touched) {
            if (withRules.contains(table))
                add(u"rule"_s, table,
                    tr("%1 has rules, which may replace what foreign keys run.").arg(name(table)));
            if (withPolicies.contains(table))
                add(u"row-level-security"_s, table,
                    tr("%1 has row-level security: rows that you may not see are not predicted.")
                        .arg(name(table)));
        }
        if (withForeignTables.contains(m_outcome.table))
            add(u"foreign-table"_s, m_outcome.table,
                tr("%1 has partitions on other servers: what the delete does there is not predicted.")
                    .arg(name(m_outcome.table)));
    }

    Connection& m_connection;
    const PostgreSqlEdges& m_edges;
    const PostgreSqlRelations& m_relations;
    std::set<TableId> m_touched;
};

} // namespace

void addPostgreSqlWarnings(Outcome& outcome, Connection& connection, const Schema& schema,
                           const PostgreSqlEdges& edges, const PostgreSqlUnknown& unknown,
                           qsizetype selectedRows)
{
    PostgreSqlWarningWriter(outcome, connection, schema, edges).run(unknown, selectedRows);
}
