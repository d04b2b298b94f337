#include "model/engines/postgresql/postgresqlrelations.h"

#include "model/database/connection.h"
#include "model/engines/postgresql/postgresqlquoting.h"

using namespace Qt::StringLiterals;

std::map<qint64, qint64> readPartitionParents(Connection& connection)
{
    std::map<qint64, qint64> parents;
    Cursor row = connection.query(uR"(
        SELECT i.inhrelid::bigint, i.inhparent::bigint
        FROM pg_inherits AS i JOIN pg_class AS c ON c.oid = i.inhrelid
        WHERE c.relispartition AND c.relkind IN ('r', 'p', 'f'))"_s);
    while (row.next())
        parents[row.integer(0)] = row.integer(1);
    return parents;
}

PostgreSqlRelations::PostgreSqlRelations(Connection& connection, const Schema& schema)
{
    std::map<std::pair<QString, QString>, TableId> byName;
    for (size_t i = 0; i < schema.tables().size(); ++i)
        byName[{schema.tables()[i].schema, schema.tables()[i].name}] = TableId{static_cast<int>(i)};
    const std::map<qint64, qint64> parents = readPartitionParents(connection);
    Cursor row = connection.query(uR"(
        SELECT c.oid::bigint, CASE WHEN n.nspname = current_schema() THEN '' ELSE n.nspname END, c.relname, c.relkind::text, n.nspname
        FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'f') ORDER BY c.oid)"_s);
    while (row.next()) {
        PostgreSqlRelation relation;
        relation.oid = row.integer(0);
        relation.name = row.text(2);
        relation.sqlName = PostgreSql::quoted(row.text(4)) + u'.' + PostgreSql::quoted(relation.name);
        relation.isPartitioned = row.text(3) == "p"_L1;
        relation.isForeign = row.text(3) == "f"_L1;
        const auto parent = parents.find(relation.oid);
        const auto table = byName.find({row.text(1), relation.name});
        if (parent != parents.end())
            relation.parent = parent->second;
        else if (table != byName.end())
            m_byTable[relation.table = table->second] = relation.oid;
        m_relations[relation.oid] = std::move(relation);
    }
    for (auto& [oid, relation] : m_relations) {
        qint64 root = oid;
        for (auto parent = parents.find(root); parent != parents.end(); parent = parents.find(root))
            root = parent->second;
        const auto outermost = m_relations.find(root);
        if (outermost != m_relations.end())
            relation.table = outermost->second.table;
        const auto parent = m_relations.find(relation.parent);
        if (parent != m_relations.end())
            parent->second.partitions.push_back(oid);
    }
    std::erase_if(m_relations, [](const auto& entry) { return !entry.second.table; });
}

const PostgreSqlRelation* PostgreSqlRelations::find(qint64 oid) const
{
    const auto found = m_relations.find(oid);
    return found == m_relations.end() ? nullptr : &found->second;
}

const PostgreSqlRelation* PostgreSqlRelations::findTable(TableId table) const
{
    const auto found = m_byTable.find(table);
    return found == m_byTable.end() ? nullptr : find(found->second);
}

bool PostgreSqlRelations::isWithin(qint64 oid, qint64 ancestor) const
{
    for (const PostgreSqlRelation* relation = find(oid); relation; relation = find(relation->parent))
        if (relation->oid == ancestor)
            return true;
    return false;
}

std::vector<const PostgreSqlRelation*> PostgreSqlRelations::leavesOf(qint64 oid) const
{
    const PostgreSqlRelation& relation = m_relations.at(oid);
    if (!relation.isPartitioned)
        return {&relation};
    std::vector<const PostgreSqlRelation*> leaves;
    for (const qint64 partition : relation.partitions)
        for (const PostgreSqlRelation* leaf : leavesOf(partition))
            leaves.push_back(leaf);
    return leaves;
}
