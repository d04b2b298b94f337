#include "model/engines/postgresql/postgresqlscanorder.h"

#include "model/database/connection.h"
#include "model/engines/postgresql/postgresqlquoting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

/// The tables that a plan scans, in order, as PostgreSqlRelation::sqlName has them.
void collectScans(const QJsonObject& plan, QStringList& names)
{
    if (plan.contains("Relation Name"_L1))
        names << PostgreSql::quoted(plan["Schema"_L1].toString()) + u'.'
                + PostgreSql::quoted(plan["Relation Name"_L1].toString());
    const QJsonArray parts = plan["Plans"_L1].toArray();
    for (const QJsonValue& part : parts)
        collectScans(part.toObject(), names);
}

} // namespace

PostgreSqlScanOrder::PostgreSqlScanOrder(Connection& connection, const PostgreSqlRelations& relations)
    : m_connection(connection)
    , m_relations(relations)
{
}

int PostgreSqlScanOrder::placeOf(const PostgreSqlRelation& leaf)
{
    if (leaf.parent == 0)
        return 0;
    if (!m_places.contains(leaf.oid))
        readPlan(m_relations.of(leaf.table));
    return m_places[leaf.oid];
}

void PostgreSqlScanOrder::readPlan(const PostgreSqlRelation& table)
{
    // A parallel plan would begin with the largest partition; statements that write are never parallel.
    m_connection.execute(u"SET LOCAL max_parallel_workers_per_gather = 0"_s);
    const Value plan
        = m_connection.scalar(u"EXPLAIN (VERBOSE, FORMAT JSON) SELECT 1 FROM %1"_s.arg(table.sqlName));
    m_connection.execute(u"SET LOCAL max_parallel_workers_per_gather TO DEFAULT"_s);
    QStringList names;
    collectScans(QJsonDocument::fromJson(std::get<QString>(plan).toUtf8())[0]["Plan"_L1].toObject(), names);
    for (const PostgreSqlRelation* leaf : m_relations.leavesOf(table.oid))
        m_places[leaf->oid] = static_cast<int>(names.indexOf(leaf->sqlName));
}
