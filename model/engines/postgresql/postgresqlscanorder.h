#pragma once

#include "model/engines/postgresql/postgresqlrelations.h"

#include <map>

class Connection;

/// The order in which statements come to the partitions of a table: that of their bounds, not of their oids.
class PostgreSqlScanOrder {
public:
    /// Both must outlive this.
    PostgreSqlScanOrder(Connection& connection, const PostgreSqlRelations& relations);

    /// The place of a partition among those of its table; 0 for a table without partitions. Asks the server's
    /// planner once for each partitioned table.
    int placeOf(const PostgreSqlRelation& leaf);

private:
    void readPlan(const PostgreSqlRelation& table);

    Connection& m_connection;
    const PostgreSqlRelations& m_relations;
    std::map<qint64, int> m_places; ///< By oid.
};
