#pragma once

#include "model/cascade/statementplayer.h"
#include "model/engines/sqlite/sqlitedefaults.h"
#include "model/engines/sqlite/sqlitereach.h"
#include "model/engines/sqlite/sqlitereplayrecord.h"
#include "model/engines/sqlite/sqliterowcheck.h"
#include "model/engines/sqlite/sqliterowstore.h"
#include "model/engines/sqlite/sqliteupdates.h"

class Connection;

/// What statements do, row by row in SQLite's own order.
struct ReplayResult {
    Verdict verdict = Verdict::Deletes;
    QString message; ///< SQLite's own; empty where all goes through.
    /// The blockers, then the others in the order in which SQLite comes to them.
    std::vector<AffectedRow> rows;
    std::vector<Warning> warnings;
};

/// Follows SQLite through the statements of one transaction, on rows in memory. After a failure it goes on,
/// which shows what would have happened without it.
class SqliteReplay {
public:
    /// `columns` are kept for each row beside those of keys.
    SqliteReplay(Connection& connection, const Schema& schema, const SqliteKeySets& sets,
                 const std::set<TableColumn>& columns = {});

    SqliteRowStore& store() { return m_store; }

    /// What a statement itself does to a row.
    void deleteRow(ReplayRowId row);
    void updateRow(ReplayRowId row, const std::vector<ColumnId>& columns, const Values& values);

    /// What DROP TABLE does to the rows of its table; the schema has the table's keys until it is over.
    void dropRows(TableId table, const std::vector<ListedRow>& rows);

    /// The schema has other keys from here on, under the same ids.
    void readUpdates();

    /// SQLite refuses a statement before it looks at any row.
    void refuse(const QString& message) { fail(Verdict::Fails, message); }

    /// From here on statementResult() tells of what happens.
    void startStatement() { m_statement.emplace(m_schema, m_store); }
    void endStatement();
    void commit();

    const std::optional<Refusal>& refusal() const { return m_refusal; } ///< The first one.
    ReplayResult result();
    ReplayResult statementResult(); ///< Since startStatement(), beside the rows as they were then.

    /// Leaves no temporary table that has the name of one of the database's.
    void clearTrials() { m_check.clearTrials(); }

private:
    struct KeyChange {
        Values oldKey;
        std::optional<Values> newKey; ///< None where the row was deleted.
    };
    struct RowUpdate {
        const UpdatedColumns& updated;
        const std::vector<ColumnId>& columns; ///< In the SET list.
        Values values; ///< Beside `columns`.
        Effect effect = Effect::Update;
    };

    void tick();
    bool deletesBeforeDrop(TableId table) const;
    int& counter(const ForeignKey& key);
    void fail(Verdict verdict, const QString& message);
    void refuseAbove(int violations, SqliteReplayRecord& record);
    void deleteRow(ReplayRowId row, const ReplayCause& cause);
    void updateRow(ReplayRowId row, const ReplayCause& cause, const RowUpdate& change);
    void settleOld(ForeignKeyId id, ReplayRowId row);
    void countChildren(const ReplayCause& cause, ReferentialAction action, Values& old);
    bool countMissingParent(ForeignKeyId id, const UpdatedColumns& update, TableId table,
                            const Values& cells);
    void settleNew(ForeignKeyId id, const Values& newKey, ReplayRowId itself);
    void act(const ReplayCause& cause, ReferentialAction action, const KeyChange& change);
    Values newValues(ForeignKeyId id, ReferentialAction action, const KeyChange& change);
    Values keyIn(TableId table, const Values& cells, const std::vector<ColumnId>& columns) const;
    void note(ReplayRowId row, Effect effect, const ReplayCause& cause);
    ReplayResult resultOf(SqliteReplayRecord& record);
    static Warning leftDangling(const std::vector<AffectedRow>& rows);

    Connection& m_connection;
    const Schema& m_schema;
    const SqliteKeySets& m_sets;
    SqliteRowStore m_store;
    SqliteDefaults m_defaults;
    SqliteRowCheck m_check;
    std::vector<UpdatedColumns> m_updates; ///< By the foreign key whose action it is.
    int m_immediate = 0; ///< The counters of violations.
    int m_deferred = 0;
    TableId m_dropped; ///< While its rows are deleted.
    bool m_isTooDeep = false;
    std::optional<Refusal> m_refusal;
    SqliteReplayRecord m_record;
    std::optional<SqliteReplayRecord> m_statement; ///< Of the present one alone, where somebody asks.
    qint64 m_steps = 0;
};

/// Follows SQLite through a DELETE of the selected rows of `table`; `reach` is where it may lead.
ReplayResult replaySqlite(Connection& connection, const Schema& schema, const SqliteKeySets& sets,
                          const SqliteReach& reach, TableId table);
