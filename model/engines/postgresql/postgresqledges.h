#pragma once

#include "model/engines/postgresql/postgresqltriggers.h"
#include "model/schema/schema.h"

#include <vector>

/// What one foreign key does when rows of its parent are deleted.
struct PostgreSqlEdge {
    ForeignKeyId key;
    ReferentialAction action = ReferentialAction::NoAction;
    Deferral deferral = Deferral::NotDeferrable;
};

/// The foreign keys as sets of rows see them: each between whole tables, whatever partitions these have.
class PostgreSqlEdges {
public:
    PostgreSqlEdges(const Schema& schema, const PostgreSqlTriggers& triggers); ///< Both must outlive this.

    /// What acts when rows of `parent` are deleted, in the order in which it fires.
    const std::vector<PostgreSqlEdge>& of(TableId parent) const { return m_edges[parent.position()]; }

    /// Whether the keys act on all rows of `parent` alike: none is a partition's own, none is off for some
    /// partitions, none of which lies on another server.
    bool isUniform(TableId parent) const;

    /// As the whole tables have it.
    const PostgreSqlKey& declaration(ForeignKeyId key) const { return *m_declarations[key.position()]; }

    /// What ON DELETE SET … sets, in the order of the table's columns.
    std::vector<ColumnId> columnsSetBy(ForeignKeyId key) const;

    /// That the values of a child's and a parent's column, given in SQL, are equal to the key.
    QString equality(ForeignKeyId key, size_t column, const QString& child, const QString& parent) const;

    const PostgreSqlRelations& relations() const { return m_triggers.relations; }

private:
    std::vector<PostgreSqlEdge> edgesAt(qint64 relation) const;
    bool isOfWholeTables(const PostgreSqlKey& key) const;

    const Schema& m_schema;
    const PostgreSqlTriggers& m_triggers;
    std::vector<std::vector<PostgreSqlEdge>> m_edges; ///< By parent.
    std::vector<const PostgreSqlKey*> m_declarations; ///< By key.
};
