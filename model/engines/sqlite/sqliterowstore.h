#pragma once

#include "model/cascade/outcome.h"
#include "model/cascade/rowstatement.h"
#include "model/engines/sqlite/sqlitekeysets.h"
#include "model/engines/sqlite/sqlitereach.h"
#include "model/engines/sqlite/sqlitevalueshash.h"
#include "model/schema/tablecolumn.h"

#include <set>
#include <unordered_map>
#include <unordered_set>

class Connection;
class Cursor;

/// A row of the database as it is at one moment of a replay.
struct ReplayRow {
    TableId table;
    Values identity; ///< The row id, or the primary key of a WITHOUT ROWID table.
    Values cells; ///< Of the columns that SqliteRowStore keeps.
    bool isPresent = true; ///< Not deleted yet.
    int version = 0; ///< Grows with each change.
};
using ReplayRowId = Id<ReplayRow>;

/// A row as a list of rows names it: by the identity that it had when the list was made.
struct ListedRow {
    ReplayRowId row;
    Values identity;
};

/// The rows that one delete concerns, in memory, with the changes made so far.
///
/// Rows are read in sets beforehand: those that may be deleted or changed, their children, and the parents
/// that they refer to. A key that comes up only on the way (a default value, a changed key) is looked up when
/// it does.
class SqliteRowStore {
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

    const ReplayRow& row(ReplayRowId id) const { return m_rows[id.position()]; }
    Value cell(ReplayRowId id, ColumnId column) const;
    Values key(ReplayRowId id, const std::vector<ColumnId>& columns) const;
    RowKey rowKey(ReplayRowId id) const; ///< As it is now.

    /// The rows that refer to a parent key now, as counting (M.1) and actions (M.2) find them, in SQLite's
    /// order.
    std::vector<ReplayRowId> countedChildren(ForeignKeyId id, const Values& parent);
    std::vector<ListedRow> actedOnChildren(ForeignKeyId id, const Values& oldParent);

    /// Whether a parent row exists now for a child's values (M.3).
    bool hasParent(ForeignKeyId id, const Values& child, RowVersion childVersion);

    /// The row that stands now where `listed` was; none when it is gone.
    ReplayRowId find(const ListedRow& listed) const;

    /// Takes a row out: for good, or while it is being changed.
    void takeOut(ReplayRowId id);
    /// Puts a row that was taken out back with new values.
    void putBack(ReplayRowId id, Values cells);

    const std::vector<ColumnId>& keptColumns(TableId table) const { return m_kept[table.position()]; }
    size_t slot(TableId table, ColumnId column) const;

    /// As the row was when it was read from the database.
    const Values& originalIdentity(ReplayRowId id) const { return m_originalIdentities[id.position()]; }

    /// The rows that are not, or no longer, as the database has them.
    const std::set<ReplayRowId>& changedRows(TableId table) const { return m_changed[table.position()]; }

    /// The row that stands under this identity now; none where it was not read.
    ReplayRowId findNow(TableId table, const Values& identity) const;

    /// Each row once, in the order in which SQLite takes them.
    std::vector<ReplayRowId> inOrder(std::vector<ReplayRowId> rows) const;

    /// The row that was read from the database under this identity, if it was.
    ReplayRowId findOriginal(TableId table, const Values& identity) const;

private:
    using KeyIndex
        = std::unordered_multimap<size_t, ReplayRowId>; ///< By a hash that no comparison tells apart.

    std::vector<ReplayRowId> loadRows(TableId table, const QString& from);
    void loadChildren(ForeignKeyId id, const std::vector<ReplayRowId>& parents);
    void loadParents(TableId table, const QString& from, const std::vector<ReplayRowId>& children);
    std::vector<ReplayRowId> readAll(TableId table, Cursor& cursor);
    void addToIndexes(ReplayRowId id);
    void ensureChildren(ForeignKeyId id, const Values& parent);
    void ensureParents(ForeignKeyId id, const Values& child);
    bool holdsNow(ReplayRowId id, const std::vector<ColumnValue>& cells) const;
    size_t identitySize(TableId id) const;
    bool isBefore(ReplayRowId left, ReplayRowId right) const;
    static size_t looseHash(const Values& values);

    Connection& m_connection;
    const Schema& m_schema;
    const SqliteKeySets& m_sets;
    std::vector<ReplayRow> m_rows;
    std::vector<Values> m_originalIdentities; ///< Beside `m_rows`.
    std::vector<std::vector<ColumnId>> m_kept; ///< By table.
    std::vector<std::unordered_map<Values, ReplayRowId, ValuesHash>> m_byOriginalIdentity; ///< By table.
    std::vector<std::unordered_map<Values, ReplayRowId, ValuesHash>>
        m_moved; ///< By table, by the new identity.
    std::vector<std::set<ReplayRowId>> m_changed; ///< By table.
    std::vector<KeyIndex> m_children; ///< By foreign key.
    std::vector<KeyIndex> m_parents;
    std::vector<std::unordered_set<Values, ValuesHash>>
        m_knownChildren; ///< By foreign key: parent keys read.
    std::vector<std::unordered_set<Values, ValuesHash>> m_knownParents; ///< By foreign key: child keys read.
};
