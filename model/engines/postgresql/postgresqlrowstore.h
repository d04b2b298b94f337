#pragma once

#include "model/cascade/outcome.h"
#include "model/engines/postgresql/postgresqlvalue.h"
#include "model/schema/schema.h"

#include <map>
#include <set>
#include <unordered_map>

class Connection;

/// One row as it is at one moment of a replay.
struct StoredRow {
    TableId table;
    qint64 tableOid = 0; ///< Of the partition that holds it.
    QString place; ///< Its ctid.
    Cells cells; ///< All columns of the table.
    bool isPresent = true; ///< Not deleted yet.
    bool isWritten = false; ///< By the statement that is replayed.
    int version = 0; ///< Grows with each change.
    qint64 order = 0; ///< Where a scan meets it: as read, changed rows behind all others.
};
using StoredRowId = Id<StoredRow>;

/// The rows that one delete concerns, in memory, with the changes made so far. Read from the connection's
/// snapshot in sets of keys; a key that comes up only on the way is looked up when it does, once.
class PostgreSqlRowStore {
public:
    PostgreSqlRowStore(Connection& connection, const Schema& schema);

    /// Reads the rows of `table` (and of tables that inherit from it) that meet the condition, in the order of
    /// a scan.
    std::vector<StoredRowId> loadSelected(TableId table, const QString& condition);

    /// Reads what a delete of `rows` may reach, level by level, a set of keys at a time.
    void loadReach(const std::vector<StoredRowId>& rows);

    const StoredRow& row(StoredRowId id) const { return m_rows[id.position()]; }
    Cells key(StoredRowId id, const std::vector<ColumnId>& columns) const;
    RowKey rowKey(StoredRowId id) const; ///< As it is now.
    Value value(TableId table, ColumnId column, const Cell& cell) const;

    /// The rows of a table that have these values now, in the order of a scan. NULL equals nothing.
    std::vector<StoredRowId> find(TableId table, const std::vector<ColumnId>& columns, const Cells& values);

    void remove(StoredRowId id) { m_rows[id.position()].isPresent = false; }
    void write(StoredRowId id, Cells cells);

    Connection& connection() const { return m_connection; }

private:
    /// One way of looking for rows: by the values of some columns of a table.
    struct Lookup {
        TableId table;
        std::vector<ColumnId> columns;
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
    std::vector<StoredRowId> readRows(TableId table, const QString& sql);
    StoredRowId add(TableId table, class Cursor& cursor);
    Index& index(const Lookup& lookup);
    void read(const Lookup& lookup, const std::vector<Cells>& keys);
    void reachAlong(ForeignKeyId id, const Reached& reached, std::vector<Reached>& next);
    static QString hash(const Cells& values);

    Connection& m_connection;
    const Schema& m_schema;
    std::map<qint64, TableId> m_tableOids;
    std::vector<StoredRow> m_rows;
    std::map<std::pair<qint64, QString>, StoredRowId> m_byPlace; ///< By tableoid and ctid.
    std::map<Lookup, Index> m_indexes;
    std::set<std::pair<StoredRowId, ForeignKeyId>> m_followed;
    qint64 m_nextOrder = 0;
};
