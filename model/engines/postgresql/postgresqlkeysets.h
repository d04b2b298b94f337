#pragma once

#include "model/engines/postgresql/postgresqledges.h"
#include "model/schema/cascadeorder.h"

#include <functional>
#include <set>

/// SQL for the rows that CASCADE carries a delete to: a common table expression for each table that can be
/// reached. They need no temporary table, so they work on a replica and leave nothing behind.
///
/// The set of a table has the columns "oid" and "place" (tableoid and ctid of the row), one column for each
/// of the table's columns that keys refer to ("k0", "k1", … by ColumnId), "via" (a ForeignKeyId, -1 where the
/// statement itself names the row) and "depth".
class PostgreSqlKeySets {
public:
    /// Both must outlive the sets. `condition` selects the rows of `start` that the statement names.
    PostgreSqlKeySets(const Schema& schema, const PostgreSqlEdges& edges, TableId start,
                      const QString& condition);

    /// The tables with a set, from parents to children; tables that lead to each other are one group.
    const std::vector<TableGroup>& groups() const { return m_groups; }
    bool contains(TableId table) const { return m_tables.contains(table); }

    /// What fires when a row of the sets is deleted and does not cascade.
    const std::vector<const PostgreSqlEdge*>& finalEdges() const { return m_finalEdges; }

    /// "WITH RECURSIVE …": defines all the sets. Those that a statement does not use cost nothing.
    QString definitions() const;

    /// Whether no row of a group of tables is found on two ways, so that its recursion ends and has each row
    /// once: a query with one cell, true or false. The groups before it must have been found so already.
    QString isForest(const TableGroup& group) const;

    static QString deletedSet(TableId table);

    /// The table as FROM item: foreign keys see a partitioned table whole, and no row of inheriting tables.
    QString source(TableId table) const { return m_edges.relations().source(table); }

    const PostgreSqlEdges& edges() const { return m_edges; }

    /// FROM item of the children "c" of the deleted rows "d", along one key.
    QString childrenOf(ForeignKeyId key) const;

    /// LEFT JOIN of a child "c" with its own entry "x" among the deleted rows.
    QString joinOwnEntry(TableId table) const;

private:
    enum class Recursion { ToTheEnd, WithTheWay };

    bool cascades(const ForeignKey& key) const;
    std::vector<ColumnId> carriedColumns(TableId table) const;
    QString definition(const TableGroup& group) const;
    QString firstRows(TableId table) const;
    QString recursion(const TableGroup& group, Recursion recursion) const;
    QString carriedValues(const TableGroup& group, TableId table,
                          const std::function<QString(ColumnId)>& valueOf) const;
    QString nextRows(const TableGroup& group, ForeignKeyId key, Recursion recursion) const;

    const Schema& m_schema;
    const PostgreSqlEdges& m_edges;
    TableId m_start;
    QString m_condition;
    std::vector<TableGroup> m_groups;
    std::set<TableId> m_tables;
    std::vector<const PostgreSqlEdge*> m_finalEdges;
};
