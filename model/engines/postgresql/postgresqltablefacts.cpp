#include "model/engines/postgresql/postgresqltablefacts.h"

#include "model/database/connection.h"

using namespace Qt::StringLiterals;

std::vector<PostgreSqlTableFacts> readPostgreSqlTableFacts(Connection& connection, const Schema& schema,
                                                           const PostgreSqlRelations& relations)
{
    std::vector<PostgreSqlTableFacts> facts(schema.tables().size());
    // indnullsnotdistinct came with PostgreSQL 15; read as JSON, its absence is no error.
    Cursor row = connection.query(uR"(
        SELECT c.oid::bigint, EXISTS (SELECT FROM pg_inherits AS h WHERE h.inhparent = c.oid)::int,
               (EXISTS (SELECT FROM pg_attribute AS a JOIN pg_type AS t ON t.oid = a.atttypid
                        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                          AND (t.typtype = 'd' OR a.attgenerated <> '' OR a.attidentity <> ''))
                OR EXISTS (SELECT FROM pg_index AS i WHERE i.indrelid = c.oid
                           AND (i.indisexclusion OR (i.indisunique AND (i.indpred IS NOT NULL
                                OR i.indexprs IS NOT NULL
                                OR COALESCE(to_jsonb(i)->>'indnullsnotdistinct', 'false') = 'true')))))::int,
               EXISTS (SELECT FROM pg_attribute AS a WHERE a.attrelid = c.oid AND a.attidentity = 'a')::int
        FROM pg_class AS c WHERE c.relkind IN ('r', 'p'))"_s);
    while (row.next()) {
        const PostgreSqlRelation* relation = relations.find(row.integer(0));
        if (!relation)
            continue;
        // A partition adds to what its whole table is: its own indexes judge as well.
        PostgreSqlTableFacts& fact = facts[relation->table.position()];
        fact.hasInheritors = fact.hasInheritors || row.integer(1) != 0;
        fact.hasAlwaysIdentity = fact.hasAlwaysIdentity || row.integer(3) != 0;
        fact.isPlainlyJudged = fact.isPlainlyJudged && row.integer(2) == 0;
    }
    return facts;
}
