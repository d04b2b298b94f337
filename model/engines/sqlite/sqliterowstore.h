#pragma once

#include "model/engines/sqlite/sqlitekeysets.h"
#include "model/engines/sqlite/sqlitememoryrows.h"
#include "model/engines/sqlite/sqlitereach.h"

#include <unordered_set>

class Connection;
class Cursor;

/// The rows that one delete concerns.
///
/// Rows are read in sets beforehand: those that may be deleted or changed, their children, and the parents
/// that they refer to. A key that comes up only on the way (a default value, a changed key) is looked up when
/// it does.
class SqliteRowStore : public SqliteMemoryRows {
public:
    /// Keeps `columns` beside those of keys.
    SqliteRowStore(Connection& connection, const Schema& schema, const SqliteKeySets& sets,
                   const std::set<TableColumn>& columns = {});

    /// Reads what a replay of the deletes in `reach` needs; returns the selected rows of `table` in the order
    /// in which SQLite takes them.
    std::vector<ReplayRowId> load(const SqliteReach& reach, TableId table);

    /// The rows that hold these cells now, in SQLite's order; reads those that were not read before.
    std::vector<ReplayRowId> rowsWith(TableId table, const std::vector<ColumnValue>& cells);

    /// "c.rowid, c.id, …": what readRow() takes from the first columns of a cursor, so many of them.
    QString selectList(TableId id, const QString& alias) const;
    int selectedColumns(TableId id) const;
    ReplayRowId readRow(TableId table, const Cursor& cursor);

    /// The rows that refer to a parent key now, as counting (M.1) and actions (M.2) find them, in SQLite's
    /// order.
    std::vector<ReplayRowId> countedChildren(ForeignKeyId id, const Values& parent);
    std::vector<ListedRow> actedOnChildren(ForeignKeyId id, const Values& oldParent);

    /// Whether a parent row exists now for a child's values (M.3).
    bool hasParent(ForeignKeyId id, const Values& child, RowVersion childVersion);

private:
    std::vector<ReplayRowId> loadRows(TableId table, const QString& from);
    void loadChildren(ForeignKeyId id, const std::vector<ReplayRowId>& parents);
    void loadParents(TableId table, const QString& from, const std::vector<ReplayRowId>& children);
    std::vector<ReplayRowId> readAll(TableId table, Cursor& cursor);
    void ensureChildren(ForeignKeyId id, const Values& parent);
    void ensureParents(ForeignKeyId id, const Values& child);
    size_t identitySize(TableId id) const;

    Connection& m_connection;
    const SqliteKeySets& m_sets;
    std::vector<std::unordered_set<Values, ValuesHash>>
        m_knownChildren; ///< By foreign key: parent keys read.
    std::vector<std::unordered_set<Values, ValuesHash>> m_knownParents; ///< By foreign key: child keys read.
};
