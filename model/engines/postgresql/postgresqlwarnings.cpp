#include "model/engines/postgresql/postgresqlwarnings.h"

#include "model/cascade/warningwriter.h"
#include "model/database/connection.h"
#include "model/engines/postgresql/postgresqlrelations.h"

#include <set>

using namespace Qt::StringLiterals;

namespace {

class PostgreSqlWarningWriter : WarningWriter {
    Q_DECLARE_TR_FUNCTIONS(PostgreSqlWarningWriter)

public:
    PostgreSqlWarningWriter(Outcome& outcome, Connection& connection, const Schema& schema,
                            const PostgreSqlRelations& relations)
        : WarningWriter(outcome, schema)
        , m_connection(connection)
        , m_relations(relations)
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
    const PostgreSqlRelations& m_relations;
    std::set<TableId> m_touched;
};

} // namespace

void addPostgreSqlWarnings(Outcome& outcome, Connection& connection, const Schema& schema,
                           const PostgreSqlRelations& relations, const PostgreSqlUnknown& unknown,
                           qsizetype selectedRows)
{
    PostgreSqlWarningWriter(outcome, connection, schema, relations).run(unknown, selectedRows);
}
