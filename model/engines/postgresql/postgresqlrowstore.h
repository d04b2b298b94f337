#pragma once

#include "model/cascade/outcome.h"
#include "model/engines/postgresql/postgresqlforms.h"
#include "model/engines/postgresql/postgresqlscanorder.h"

#include <memory>
#include <set>
#include <unordered_map>

/// One row as it is at one moment of a replay.
struct StoredRow {
    TableId table;
    qint64 relation = 0; ///< The table or partition that it lies in.
    qint64 origin = 0; ///< The one that it was read from.
    QString place; ///< Its ctid there.
    std::shared_ptr<const RowImage> image;
    bool isPresent = true; ///< Not deleted yet.
    bool isWritten = false; ///< By a statement that is replayed.
    int transaction = 0; ///< In which it was written.
    int version = 0; ///< Grows with each change.
    qint64 order = 0; ///< Where a scan meets it: as read, changed rows behind all others.
};
using StoredRowId = Id<StoredRow>;

/// The values that rows are looked for by.
struct KeyValues {
    Cells cells;
    Cells forms; ///< What stands for them.
};

/// The rows that one delete concerns, in memory, with the changes made so far. Read from the connection's
/// snapshot in sets of keys; a key that comes up only on the way is looked up when it does, once.
class PostgreSqlRowStore {
public:
    /// All must outlive the store.
    PostgreSqlRowStore(Connection& connection, const Schema& schema, const PostgreSqlTriggers& triggers);

    /// Reads the rows of `table` (and of tables that inherit from it) that meet the condition, in the order of
    /// a scan.
    std::vector<StoredRowId> loadSelected(TableId table, const QString& condition);

    /// Reads rows by where they lie: pairs of tableoid and ctid. Beside `places`, but for rows that are gone.
    std::vector<StoredRowId> loadPlaces(const std::vector<std::pair<qint64, QString>>& places);

    /// The rows of `table` that hold these texts now, in the order of a scan.
    std::vector<StoredRowId> rowsWith(TableId table, const std::map<ColumnId, QString>& texts);

    /// Reads what a delete of `rows` may reach, level by level, a set of keys at a time.
    void loadReach(const std::vector<StoredRowId>& rows);

    const StoredRow& row(StoredRowId id) const { return m_rows[id.position()]; }
    RowKey rowKey(StoredRowId id) const; ///< As it is now.
    Value value(TableId table, ColumnId column, const Cell& cell) const;

    /// What an image of a row of `table` holds in `columns`, for a search.
    KeyValues values(const RowImage& image, TableId table, const std::vector<ColumnId>& columns,
                     const PostgreSqlKeySearch& search) const;
    PostgreSqlForms& forms() { return m_forms; }

    /// The rows that have these values now, in the order of a scan. NULL equals nothing.
    std::vector<StoredRowId> find(const PostgreSqlKeySearch& search, const KeyValues& values);

    /// Likewise, only among rows that have been read.
    std::vector<StoredRowId> findRead(const PostgreSqlKeySearch& search, const KeyValues& values);

    /// Rows of a relation that are not as the connection's snapshot has them, and those that came to it.
    std::vector<StoredRowId> touchedRows(qint64 relation) const;

    /// All of them of a table of the schema, each once.
    std::set<StoredRowId> touchedRows(TableId table) const;

    /// The order in which statements come to them.
    void sortAsScanned(std::vector<StoredRowId>& rows);

    /// What is written from here on is another transaction's.
    void beginTransaction() { ++m_transaction; }

    void remove(StoredRowId id);
    void write(StoredRowId id, Cells cells, qint64 relation);

    Connection& connection() const { return m_connection; }
    const PostgreSqlRelations& relations() const { return m_triggers.relations; }

private:
    /// One way of looking for rows: by the values of some columns of a table.
    struct Lookup {
        TableId table;
        std::vector<PostgreSqlKeyColumn> columns;
        friend auto operator<=>(const Lookup&, const Lookup&) = default;
    };
    struct Index {
        std::unordered_multimap<QString, StoredRowId> rows; ///< By values that they have or had.
        std::set<QString> known; ///< Values whose rows have been read.
    };
    /// A level of what may be reached: rows of a table that go, or of which some columns change.
    struct Reached {
        std::vector<StoredRowId> rows;
        std::optional<std::set<ColumnId>> changed; ///< None where the rows are deleted.
    };

    QString selectList(TableId table, const QString& alias) const;
    bool holdsNow(StoredRowId id, const std::map<ColumnId, QString>& texts) const;
    QString selectionSource(TableId table, const QString& condition) const;
    void readRows(TableId table, const QString& sql);
    void add(TableId table, class Cursor& cursor);
    QString hash(const Lookup& lookup, StoredRowId id) const;
    Index& index(const Lookup& lookup);
    void read(const PostgreSqlKeySearch& search, const std::vector<KeyValues>& keys);
    void reachAlong(const PostgreSqlKey& key, const Reached& reached, std::vector<Reached>& next);
    static QString hash(const Cells& values);

    Connection& m_connection;
    const Schema& m_schema;
    const PostgreSqlTriggers& m_triggers;
    PostgreSqlForms m_forms;
    PostgreSqlScanOrder m_scanOrder;
    std::vector<StoredRow> m_rows;
    std::map<std::pair<qint64, QString>, StoredRowId> m_byPlace; ///< By tableoid and ctid.
    std::map<Lookup, Index> m_indexes;
    std::set<std::pair<StoredRowId, const PostgreSqlKey*>> m_followed;
    std::map<qint64, std::set<StoredRowId>> m_touched;
    qint64 m_nextOrder = 0;
    int m_transaction = 0;
};
