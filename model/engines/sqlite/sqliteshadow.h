#pragma once

#include "model/engines/sqlite/sqliterowstore.h"

#include <map>
#include <set>

/// The rows of a store that are not as the database has them, as temporary tables: SQL can then be evaluated on
/// the rows as they are by now.
///
/// A changed row stands in a table with the columns, affinities, collations and row id of its own. Subqueries see a
/// view with the name of their table, which comes before the database's own; it has no row ids.
class SqliteShadow {
public:
    /// All must outlive this.
    SqliteShadow(Connection& connection, const Schema& schema, const SqliteRowStore& store);

    /// Brings the tables up to date.
    void refresh();

    /// Puts a row as it is by now into a table of its own, which has no other row, and leaves the rest as it was
    /// when refresh() was called last. Returns the table.
    QString alone(ReplayRowId row);

    bool hasChanges(TableId table) const { return m_created.contains(table); }

    /// The table of the changed rows of a table.
    static QString changedRows(TableId table);

    /// "rowid": what a row of a table, or of its changed rows, is told from others by.
    QStringList identity(TableId table) const;

    /// A condition that leaves the changed rows out of the stored ones, which `alias` names in SQL.
    QString isUnchanged(TableId table, const QString& alias) const;

    /// An expression in which changed tables are named so that cover() covers them.
    QString covered(const QString& sql) const;

    /// Covers the changed tables for the subqueries of a statement, or shows them again.
    void cover();
    void uncover();

private:
    static QString goneRows(TableId table);
    static QString aloneRow(TableId table);
    void create(TableId table);
    void refresh(ReplayRowId row);
    void write(ReplayRowId row, const QString& into);

    Connection& m_connection;
    const Schema& m_schema;
    const SqliteRowStore& m_store;
    std::set<TableId> m_created;
    std::set<TableId> m_covered;
    std::map<ReplayRowId, int> m_versions; ///< As written; others are as in the database.
    std::map<ReplayRowId, Values> m_places; ///< The identities of rows in the tables of changed rows.
};
