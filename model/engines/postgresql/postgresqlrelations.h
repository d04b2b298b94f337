#pragma once

#include "model/engines/postgresql/postgresqlrelation.h"
#include "model/schema/schema.h"

#include <map>

class Connection;

/// The tables of a schema with all their partitions, by oid.
class PostgreSqlRelations {
public:
    PostgreSqlRelations() = default;
    PostgreSqlRelations(Connection& connection, const Schema& schema); ///< Reads them with two queries.

    const PostgreSqlRelation* find(qint64 oid) const; ///< Null for tables that the schema leaves out.
    const PostgreSqlRelation& of(TableId table) const { return m_relations.at(m_byTable.at(table)); }
    const PostgreSqlRelation* findTable(TableId table) const; ///< Null for views.

    /// Whether one is the other, or a partition of it on any level.
    bool isWithin(qint64 oid, qint64 ancestor) const;

    /// The partitions that hold the rows of a relation; the relation itself where it is not partitioned.
    std::vector<const PostgreSqlRelation*> leavesOf(qint64 oid) const;

    QString source(TableId table) const { return of(table).source(); }

private:
    std::map<qint64, PostgreSqlRelation> m_relations;
    std::map<TableId, qint64> m_byTable;
};

/// For each partition of the database, the partitioned table right above it.
/// Source: https://www.postgresql.org/docs/15/catalog-pg-inherits.html
std::map<qint64, qint64> readPartitionParents(Connection& connection);
