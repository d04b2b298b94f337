#include "model/engines/postgresql/postgresqledges.h"

#include <algorithm>

using namespace Qt::StringLiterals;

PostgreSqlEdges::PostgreSqlEdges(const Schema& schema, const PostgreSqlTriggers& triggers)
    : m_schema(schema)
    , m_triggers(triggers)
    , m_edges(schema.tables().size())
    , m_declarations(schema.foreignKeys().size())
{
    for (const auto& [oid, key] : triggers.keys)
        if (!key.isClone)
            m_declarations[key.key.position()] = &key;
    for (size_t i = 0; i < m_edges.size(); ++i)
        if (const PostgreSqlRelation* relation = relations().findTable(TableId{static_cast<int>(i)}))
            m_edges[i] = edgesAt(relation->oid);
}

std::vector<PostgreSqlEdge> PostgreSqlEdges::edgesAt(qint64 relation) const
{
    std::vector<PostgreSqlEdge> edges;
    for (const ConstraintTrigger& trigger : m_triggers.of(relation).onDelete)
        if (m_triggers.fires(trigger))
            edges.push_back({m_triggers.keys.at(trigger.key).key, trigger.action, trigger.deferral});
    return edges;
}

bool PostgreSqlEdges::isOfWholeTables(const PostgreSqlKey& key) const
{
    const ForeignKey& facts = m_schema.foreignKey(key.key);
    return key.child == relations().of(facts.child).oid && key.parent == relations().of(facts.parent).oid;
}

bool PostgreSqlEdges::isUniform(TableId parent) const
{
    const auto isWhole
        = [this](const PostgreSqlEdge& edge) { return isOfWholeTables(declaration(edge.key)); };
    if (!std::ranges::all_of(of(parent), isWhole))
        return false;
    const auto sorted = [](std::vector<PostgreSqlEdge> edges) {
        std::ranges::sort(edges, {}, [](const PostgreSqlEdge& edge) { return edge.key; });
        return edges;
    };
    const auto acts
        = [](const PostgreSqlEdge& edge) { return std::tuple(edge.key, edge.action, edge.deferral); };
    const std::vector<PostgreSqlEdge> whole = sorted(of(parent));
    const auto isAlike = [&](const PostgreSqlRelation* leaf) {
        return !leaf->isForeign && std::ranges::equal(sorted(edgesAt(leaf->oid)), whole, {}, acts, acts);
    };
    return std::ranges::all_of(relations().leavesOf(relations().of(parent).oid), isAlike);
}

std::vector<ColumnId> PostgreSqlEdges::columnsSetBy(ForeignKeyId key) const
{
    std::vector<ColumnId> columns = m_schema.foreignKey(key).columnsSetOnDelete();
    std::ranges::sort(columns);
    return columns;
}

QString PostgreSqlEdges::equality(ForeignKeyId key, size_t column, const QString& child,
                                  const QString& parent) const
{
    const PostgreSqlEquality& equality = declaration(key).children.columns[column].equality;
    // For texts of different types, the parser may take another operator than the key has; for those of the
    // same type, these casts do nothing.
    const bool isText = equality.type == "text"_L1 || equality.type == "bpchar"_L1;
    const QString cast = isText ? u"::"_s + equality.type : QString();
    const QString condition = u"%1%3 = %2%3"_s.arg(child, parent, cast);
    return equality.collation.isEmpty() ? condition : condition + u" COLLATE "_s + equality.collation;
}
