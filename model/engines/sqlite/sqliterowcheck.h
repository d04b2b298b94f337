#pragma once

#include "model/engines/sqlite/sqliterowstore.h"
#include "model/engines/sqlite/sqliteupdates.h"

#include <map>

/// Says whether SQLite would let a changed row in (U.1): datatypes, NOT NULL, CHECK and UNIQUE.
///
/// What an expression decides (CHECK, generated columns, indexes over expressions) is left to SQLite itself:
/// the changed row is tried in a temporary table with the same definition.
class SqliteRowCheck {
public:
    SqliteRowCheck(Connection& connection, const Schema& schema, const SqliteRowStore& store);
    ~SqliteRowCheck();
    Q_DISABLE_COPY_MOVE(SqliteRowCheck)

    /// SQLite's message when `row` may not take `cells` (those that the store keeps); nothing where it may.
    /// Writes the new values of generated columns into `cells`.
    std::optional<QString> refusal(ReplayRowId row, Values& cells, const UpdatedColumns& update);

    /// Drops the tables that rows are tried in; they come again when they are needed.
    void clearTrials();

    /// Appends the generated columns that came out different.
    void addGeneratedChanges(ReplayRowId row, std::vector<CellChange>& changes);

private:
    /// A unique index as a comparison of terms, each SQL over the table's own columns.
    struct UniqueKey {
        QString message;
        std::vector<QString> terms;
        std::vector<QString> collations;
        QString predicate; ///< "1" where it covers all rows.
        std::vector<ColumnId> columns; ///< Without the expressions.
        bool isPlain = true; ///< Columns of all rows only.
        std::multimap<size_t, std::pair<ReplayRowId, Values>>
            changed; ///< The terms of the rows changed so far, by their hash.
        std::map<ReplayRowId, std::optional<size_t>>
            judged; ///< The rows changed so far; empty where the index does not hold them now.
    };
    struct Trial {
        std::vector<UniqueKey> uniqueKeys;
        std::vector<ColumnId> generatedColumns;
        bool isCreated = false;
        bool isAlwaysNeeded = false;
    };

    Trial& trialOf(TableId id);
    void create(TableId id, Trial& trial);
    UniqueKey uniqueKey(TableId id, const Index& index);
    std::optional<QString> simpleRefusal(TableId table, const Values& cells,
                                         const UpdatedColumns& update) const;
    bool needsTrial(TableId table, const Values& cells, const UpdatedColumns& update);
    static void forget(ReplayRowId row, UniqueKey& key);
    void insertTrialRow(ReplayRowId row, const Values& cells);
    std::optional<QString> conflict(ReplayRowId row, UniqueKey& key);
    QString isOriginalRow(TableId id) const;
    QString trialName(TableId table) const;

    Connection& m_connection;
    const Schema& m_schema;
    const SqliteRowStore& m_store;
    std::map<TableId, Trial> m_trials;
    std::map<ReplayRowId, Values> m_generated; ///< New values, beside Trial::generatedColumns.
};
