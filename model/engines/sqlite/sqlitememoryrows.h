#pragma once

#include "model/cascade/outcome.h"
#include "model/cascade/rowstatement.h"
#include "model/engines/sqlite/sqlitekeymatch.h"
#include "model/engines/sqlite/sqlitevalueshash.h"
#include "model/schema/schema.h"
#include "model/schema/tablecolumn.h"

#include <functional>
#include <set>
#include <unordered_map>

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

/// Rows in memory, with the changes made so far, found by their identities and by the keys that refer to each other.
class SqliteMemoryRows {
public:
    const ReplayRow& row(ReplayRowId id) const { return m_rows[id.position()]; }
    Value cell(ReplayRowId id, ColumnId column) const;
    Values key(ReplayRowId id, const std::vector<ColumnId>& columns) const;
    RowKey rowKey(ReplayRowId id) const; ///< As it is now.

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

    /// Each row once, in the order in which SQLite takes them: ascending by row id, or by primary key as it is stored.
    std::vector<ReplayRowId> inOrder(std::vector<ReplayRowId> rows) const;

    /// The row that was read from the database under this identity, if it was.
    ReplayRowId findOriginal(TableId table, const Values& identity) const;

protected:
    using Matches = std::function<bool(const Values&)>;

    /// Keeps `columns` beside those of keys; `schema` must outlive this object.
    SqliteMemoryRows(const Schema& schema, const std::set<TableColumn>& columns);
    ~SqliteMemoryRows() = default;

    const Schema& schema() const { return m_schema; }

    /// Adds a row that was read, and was not before.
    ReplayRowId add(ReplayRow row);

    bool holdsNow(ReplayRowId id, const std::vector<ColumnValue>& cells) const;
    bool isBefore(ReplayRowId left, ReplayRowId right) const;

    /// The rows in SQLite's order that are there now and whose key `isChild` takes; it is asked of those that some
    /// comparison may take as equal to `parent`.
    std::vector<ReplayRowId> childrenInMemory(ForeignKeyId id, const Values& parent,
                                              const Matches& isChild) const;
    bool hasParentInMemory(ForeignKeyId id, const Values& child, const Matches& isParent) const;

private:
    using KeyIndex
        = std::unordered_multimap<size_t, ReplayRowId>; ///< By a hash that no comparison tells apart.

    void addToIndexes(ReplayRowId id);
    static size_t looseHash(const Values& values);

    const Schema& m_schema;
    std::vector<ReplayRow> m_rows;
    std::vector<Values> m_originalIdentities; ///< Beside `m_rows`.
    std::vector<std::vector<ColumnId>> m_kept; ///< By table.
    std::vector<std::unordered_map<Values, ReplayRowId, ValuesHash>> m_byOriginalIdentity; ///< By table.
    std::vector<std::unordered_map<Values, ReplayRowId, ValuesHash>>
        m_moved; ///< By table, by the new identity.
    std::vector<std::set<ReplayRowId>> m_changed; ///< By table.
    std::vector<KeyIndex> m_children; ///< By foreign key.
    std::vector<KeyIndex> m_parents;
};
