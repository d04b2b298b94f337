#pragma once

#include "model/cascade/prediction.h"
#include "model/engines/sqlite/sqlitecollisions.h"

/// Lists affected rows from the key sets, a page at a time: none are held in memory.
class SqliteListing {
public:
    SqliteListing(Connection& connection, const Schema& schema, const SqliteKeySets& sets,
                  const SqliteReach& reach, const SqliteEdges& edges);

    /// Table by table as in `outcome`: the rows that block, then those that are deleted, then those that
    /// change. As Prediction::listRows().
    bool run(const Outcome& outcome, RowLimit limit, const std::function<void(const AffectedRow&)>& visit);

private:
    void listTable(const TableCounts& counts);
    void listDeleted(TableId table);
    void listChildren(ForeignKeyId id, Effect effect, const QString& from);
    void read(const QString& sql, TableId table, Effect effect, ForeignKeyId id);
    QString remaining() const;
    QString keyList(TableId id, const QString& alias) const;
    RowKey keyAt(const class Cursor& cursor, TableId id, int& column) const;

    Connection& m_connection;
    const Schema& m_schema;
    const SqliteKeySets& m_sets;
    const SqliteReach& m_reach;
    const SqliteEdges& m_edges;
    std::function<void(const AffectedRow&)> m_visit;
    RowLimit m_remaining; ///< Of the table being listed.
};

/// Drops the key sets that an earlier prediction left in the connection's temporary database.
void dropTemporaryObjects(Connection& connection);
