#include "model/engines/postgresql/postgresqlpartitions.h"

#include "model/database/connection.h"
#include "model/engines/postgresql/postgresqlquoting.h"
#include "model/engines/postgresql/postgresqlrowsql.h"

#include <QStringList>

using namespace Qt::StringLiterals;

PostgreSqlPartitions::PostgreSqlPartitions(PostgreSqlRowStore& store,
                                           const std::map<qint64, PostgreSqlRowRules>& rules)
    : m_store(store)
    , m_rules(rules)
{
}

std::set<ColumnId> PostgreSqlPartitions::columnsAbove(qint64 relation) const
{
    std::set<ColumnId> columns;
    const PostgreSqlRelations& relations = m_store.relations();
    for (qint64 oid = relations.find(relation)->parent; oid != 0; oid = relations.find(oid)->parent)
        if (const auto rules = m_rules.find(oid); rules != m_rules.end())
            columns.insert(rules->second.partitionColumns.begin(), rules->second.partitionColumns.end());
    return columns;
}

PostgreSqlPartitions::Place PostgreSqlPartitions::place(qint64 relation, qint64 target, const Cells& cells)
{
    const PostgreSqlRelation& top = *m_store.relations().find(target);
    const std::set<ColumnId> columns = columnsAbove(relation);
    Cells deciding;
    for (const ColumnId column : columns)
        deciding.push_back(cells[column.position()]);
    const auto [entry, isNew] = m_known.try_emplace({target, deciding});
    if (isNew) {
        askPartitions(top,
                      PostgreSql::rowSource(m_rules.at(relation), cells, top.name, columns,
                                            PostgreSql::RowTypes::AsDeclared));
        entry->second = descend(top);
    }
    return entry->second;
}

void PostgreSqlPartitions::collect(const PostgreSqlRelation& relation, std::vector<qint64>& partitions) const
{
    if (relation.parent != 0)
        partitions.push_back(relation.oid);
    for (const qint64 partition : relation.partitions)
        collect(*m_store.relations().find(partition), partitions);
}

void PostgreSqlPartitions::askPartitions(const PostgreSqlRelation& target, const QString& rowSource)
{
    if (m_conditions.empty()) {
        Cursor row
            = m_store.connection().query(u"SELECT oid::bigint, COALESCE(pg_get_partition_constraintdef(oid), "
                                         u"'true') FROM pg_class WHERE relispartition"
                                         " AND relkind IN ('r', 'p', 'f')"_s);
        while (row.next())
            m_conditions[row.integer(0)] = row.text(1);
    }
    std::vector<qint64> partitions;
    collect(target, partitions);
    QStringList items;
    for (const qint64 partition : partitions)
        items << u"(%1)::int"_s.arg(m_conditions[partition]);
    m_accepting.clear();
    Cursor row = m_store.connection().query(u"SELECT %1 FROM %2"_s.arg(items.join(u", "_s), rowSource));
    while (row.next())
        for (size_t i = 0; i < partitions.size(); ++i)
            if (row.integer(static_cast<int>(i)) != 0)
                m_accepting.insert(partitions[i]);
}

PostgreSqlPartitions::Place PostgreSqlPartitions::descend(const PostgreSqlRelation& target) const
{
    if (target.parent != 0 && !accepts(target.oid))
        return {target.oid,
                PostgreSqlRefusal{
                    u"new row for relation \"%1\" violates partition constraint"_s.arg(target.name), {}}};
    const PostgreSqlRelation* relation = &target;
    while (relation->isPartitioned) {
        const auto next
            = std::ranges::find_if(relation->partitions, [&](qint64 oid) { return accepts(oid); });
        if (next == relation->partitions.end())
            return {relation->oid,
                    PostgreSqlRefusal{u"no partition of relation \"%1\" found for row"_s.arg(relation->name),
                                      {}}};
        relation = m_store.relations().find(*next);
    }
    return {relation->oid, std::nullopt};
}
