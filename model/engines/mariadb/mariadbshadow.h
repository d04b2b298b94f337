#pragma once

#include "model/engines/mariadb/mariadbentries.h"

/// The rows that are not as the database has them, as SQL: expressions can then be evaluated on the rows as they are by
/// now. A common table expression with the name of a changed table comes before the table itself wherever a query
/// names it alone.
class MariaDbShadow {
public:
    /// All must outlive this. `database` is that of tables without a schema.
    MariaDbShadow(Connection& connection, const Schema& schema, const MariaDbEntries& entries,
                  QString database);

    /// "WITH `t` AS (…)": all changed tables; empty where there is none. Throws RequestError for too many rows.
    QString covers() const;

    /// An expression of a statement on `own` in which changed tables are named so that covers() covers them.
    QString covered(const QString& sql, TableId own) const;

private:
    QString cover(TableId table, const std::vector<MariaDbRowId>& changed) const;
    QString coverName(TableId table) const;

    Connection& m_connection;
    const Schema& m_schema;
    const MariaDbEntries& m_entries;
    QString m_database;
};
