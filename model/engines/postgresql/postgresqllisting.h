#pragma once

#include "model/cascade/prediction.h"
#include "model/engines/postgresql/postgresqlreach.h"

class Cursor;

/// Lists the rows of a delete that was judged by sets: blockers, deleted rows, changed rows, table by table.
/// They stay in the database until they are shown, however many they are.
class PostgreSqlListing {
public:
    /// All must outlive the listing.
    PostgreSqlListing(Connection& connection, const Schema& schema, const PostgreSqlKeySets& sets,
                      const PostgreSqlReach& reach);

    /// Shows the rows that `outcome` counts, as Prediction::listRows() does.
    bool run(const Outcome& outcome, RowLimit limit, const std::function<void(const AffectedRow&)>& visit);

private:
    void listTable(const TableCounts& counts);
    void listDeleted(TableId table, ForeignKeyId via);
    void listChildren(const PostgreSqlEdge& edge);
    void read(const QString& from, const QString& depth, TableId table, Effect effect, ForeignKeyId cause);
    QString parentOf(ForeignKeyId key) const;
    QString keyList(TableId table, const QString& alias) const;
    RowKey keyAt(const Cursor& cursor, TableId table, int& column) const;

    Connection& m_connection;
    const Schema& m_schema;
    const PostgreSqlKeySets& m_sets;
    const PostgreSqlReach& m_reach;
    std::function<void(const AffectedRow&)> m_visit;
    RowLimit m_remaining;
};
