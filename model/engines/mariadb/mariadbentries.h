#pragma once

#include "model/cascade/outcome.h"
#include "model/cascade/rowstatement.h"
#include "model/engines/mariadb/mariadbvalue.h"
#include "model/schema/schema.h"
#include "model/schema/tablecolumn.h"

#include <QStringList>

#include <functional>
#include <map>
#include <set>

class Connection;
class Cursor;
struct MariaDbChoice;

/// The values of an index's parts, in the index's order.
using EntryKey = std::vector<MatchKey>;

/// A value of one column, and how its indexes compare it.
struct MariaDbCell {
    Value value;
    MatchKey key = nullKey();
};

/// A row that one delete concerns: as it was read, and as it is now.
struct MariaDbRow {
    TableId table;
    std::vector<MariaDbCell> read; ///< Of the columns that MariaDbEntries keeps.
    std::vector<MariaDbCell> now; ///< Beside `read`.
    bool isMarked = false; ///< Its clustered record is marked as deleted.
    int version = 0; ///< Grows with each change.
    std::vector<std::optional<EntryKey>> entries; ///< By index: the row's unmarked entry, as it was inserted.
};
using MariaDbRowId = Id<MariaDbRow>;

struct FoundEntry {
    EntryKey key;
    MariaDbRowId row;
};

/// The index entries that one delete concerns, in memory, with the changes made so far.
///
/// Not the row store that other engines share: InnoDB marks and inserts the entries of a row one index after
/// the other, with whole cascades in between, and looks for children and parents among entries. In such a
/// moment a row's entries disagree with its record and with each other, and what happens next depends on it.
///
/// Rows are read in sets beforehand; what comes up only on the way is looked up when it does. Of a table
/// without a clustered key, whose rows cannot be told apart, all rows are read.
class MariaDbEntries {
public:
    /// `scanned` is an index of `target` that is walked beside those that foreign keys use; `columns` are kept
    /// beside those of indexes.
    MariaDbEntries(Connection& connection, const Schema& schema, TableId target,
                   std::optional<size_t> scanned, const std::set<TableColumn>& columns = {});

    /// Keeps all indexes of whole columns, as what statements change may lie in any of them.
    void keepAllIndexes();

    /// Reads the rows of `table` for which `condition` is true.
    std::vector<MariaDbRowId> load(TableId table, const QString& condition);

    /// The unmarked rows that hold these values now; reads those that were not read before.
    std::vector<MariaDbRowId> rowsWith(TableId table, const std::vector<ColumnValue>& cells);

    /// Reads the rows that refer to `parents` by a key.
    std::vector<MariaDbRowId> loadChildren(ForeignKeyId id, const std::vector<MariaDbRowId>& parents);

    const Schema& schema() const { return m_schema; }
    const MariaDbRow& row(MariaDbRowId id) const { return m_rows[id.position()]; }
    RowKey rowKey(MariaDbRowId id) const; ///< As it is now.
    const std::vector<ColumnId>& keptColumns(TableId table) const { return m_kept[table.position()]; }
    const MariaDbCell& cell(MariaDbRowId id, ColumnId column) const; ///< As it is now.
    const MariaDbCell& cellAsRead(MariaDbRowId id, ColumnId column) const;
    MatchKey key(MariaDbRowId id, ColumnId column) const { return cell(id, column).key; }
    EntryKey keys(MariaDbRowId id, const std::vector<ColumnId>& columns) const;
    std::vector<ColumnId> nulledColumns(MariaDbRowId id) const; ///< That were no NULL when they were read.

    /// Whether the row is not as the database has it.
    bool isChanged(MariaDbRowId id) const { return row(id).version > 0; }
    std::vector<MariaDbRowId> changedRows(TableId table) const; ///< In the order in which they were read.

    /// All rows of a table without a clustered key, which choose() or load() has read.
    const std::vector<MariaDbRowId>& wholeTable(TableId table) const { return m_whole.at(table); }

    /// The table with its database: no cover comes before it.
    QString source(TableId id) const;

    /// Reads the rows of a choice and visits those that are not changed. The cursor is on the row, with what `more`
    /// selects from its column `first` on.
    using VisitRow = std::function<void(MariaDbRowId row, const Cursor& cursor, int first)>;
    void readChosen(TableId table, const MariaDbChoice& choice, const QStringList& more,
                    const VisitRow& visit);

    std::optional<size_t> childIndex(ForeignKeyId id) const { return m_childIndex[id.position()]; }
    std::optional<size_t> parentIndex(ForeignKeyId id) const { return m_parentIndex[id.position()]; }

    void markRecord(MariaDbRowId id);
    void set(MariaDbRowId id, ColumnId column, const MariaDbCell& cell);

    /// Marks the entry that the row had with `entry`; a row's entry with other values stays.
    void markEntry(MariaDbRowId id, size_t index, const EntryKey& entry);
    void insertEntry(MariaDbRowId id, size_t index, const EntryKey& entry);
    EntryKey entryOf(MariaDbRowId id, size_t index) const; ///< As the row's present values make it.

    /// Whether InnoDB's work on this index can matter: a foreign key or the scan uses it.
    bool isKept(TableId table, size_t index) const { return m_trees[table.position()][index].isKept; }

    /// The columns of an index that is kept; where the table has a clustered key, with those of it.
    const std::vector<ColumnId>& indexColumns(TableId table, size_t index) const
    {
        return m_trees[table.position()][index].columns;
    }

    /// Whether an index has the entry of one row before that of the other.
    bool isBefore(MariaDbRowId left, MariaDbRowId right, size_t index) const;

    /// The first unmarked entry after `last` whose leading parts are `start`.
    std::optional<FoundEntry> next(TableId table, size_t index, const EntryKey& start,
                                   const std::optional<EntryKey>& last) const;

    /// Whether another row's unmarked entry has the columns of a UNIQUE index alike.
    bool hasTwin(MariaDbRowId id, size_t index);

    /// Reads the children of the row's present key, unless they were read already.
    void ensureChildren(ForeignKeyId id, MariaDbRowId parent);

    /// Whether an unmarked entry of a parent exists for the child's present values.
    bool hasParent(ForeignKeyId id, MariaDbRowId child);

private:
    struct EntryOrder {
        std::vector<Qt::SortOrder> orders;
        bool operator()(const EntryKey& left, const EntryKey& right) const;
    };
    using Entries = std::map<EntryKey, MariaDbRowId, EntryOrder>;
    struct Tree {
        bool isKept = false;
        std::vector<ColumnId> columns;
        Entries entries;
    };

    void keep(TableId id, size_t index);
    void keep(TableId table, ColumnId column);
    bool holdsNow(MariaDbRowId id, const std::vector<ColumnValue>& cells) const;
    size_t slot(TableId table, ColumnId column) const;
    QString selectList(TableId id) const;
    std::vector<MariaDbRowId> readRows(TableId table, const QString& condition);
    std::vector<MariaDbRowId> readWholeTable(TableId table, const QString& condition);
    MariaDbRow rowAt(TableId id, const Cursor& cursor) const;
    MariaDbRowId add(MariaDbRow row);
    std::vector<MariaDbRowId> loadMatching(TableId id, const std::vector<ColumnId>& columns,
                                           const QStringList& tuples);
    void tick();

    Connection& m_connection;
    const Schema& m_schema;
    QString m_database; ///< Of tables without a schema.
    std::vector<MariaDbRow> m_rows;
    std::vector<std::vector<ColumnId>> m_kept; ///< By table.
    std::vector<std::vector<Tree>> m_trees; ///< By table and index.
    std::vector<std::map<EntryKey, MariaDbRowId>> m_known; ///< By table and clustered key.
    std::map<TableId, std::vector<MariaDbRowId>> m_whole; ///< Tables that were read in full.
    std::vector<std::optional<size_t>> m_childIndex; ///< By foreign key.
    std::vector<std::optional<size_t>> m_parentIndex;
    std::vector<std::set<EntryKey>> m_knownChildren; ///< By foreign key: parents whose children were read.
    std::vector<std::set<EntryKey>> m_knownParents;
    qint64 m_steps = 0;
};
