#pragma once

#include "model/cascade/statementplayer.h"
#include "model/engines/postgresql/postgresqlrowstore.h"

/// What only the real statement tells.
struct PostgreSqlUnknown {
    std::set<TableId> volatileDefaults; ///< Tables that get a value which it makes.
    std::set<TableId> partitionMoves; ///< Tables where a row's new partition depends on such a value.
};

/// What a delete does, in PostgreSQL's own order.
struct PostgreSqlReplay {
    Verdict verdict = Verdict::Deletes;
    QString message; ///< PostgreSQL's own; empty where the delete goes through.
    QString constraint; ///< That the message names; empty where it names none.
    /// The blockers, then the others in the order in which PostgreSQL comes to them.
    std::vector<AffectedRow> rows;
    PostgreSqlUnknown unknown;
};

/// PostgreSQL's processing of the statements of one transaction on rows of a store.
class PostgreSqlTransaction {
public:
    virtual ~PostgreSqlTransaction() = default;

    /// What a statement itself does to a row.
    virtual void deleteRow(StoredRowId row) = 0;
    virtual void updateRow(StoredRowId row, const std::map<ColumnId, Cell>& cells) = 0;

    /// An UPDATE whose cells are texts of the columns' own types already.
    virtual void updateRowTo(StoredRowId row, const std::map<ColumnId, Cell>& cells) = 0;

    /// Takes a row away without a trigger, as TRUNCATE and DROP TABLE do; `key` is the one along which they come.
    virtual void emptyRow(StoredRowId row, ForeignKeyId key) = 0;

    /// The engine refuses a statement before it looks at any row.
    virtual void refuse(Verdict verdict, const QString& message) = 0;

    /// Whether checks of rows of this relation have been put off until the COMMIT.
    virtual bool hasPendingEvents(qint64 relation) const = 0;

    /// From here on statementRows() tells of what happens.
    virtual void startStatement() = 0;
    virtual std::vector<AffectedRow> statementRows() const = 0;

    virtual void endStatement() = 0;
    virtual void commit() = 0;

    virtual std::optional<Refusal> refusal() const = 0; ///< The first one.
    virtual std::vector<AffectedRow> rows() const = 0; ///< As in PostgreSqlReplay.
};

/// Begins a transaction; all must outlive it. `written` are the tables that its statements change.
std::unique_ptr<PostgreSqlTransaction> beginPostgreSql(const Schema& schema,
                                                       const PostgreSqlTriggers& triggers,
                                                       PostgreSqlRowStore& store,
                                                       const std::set<TableId>& written);

/// Follows PostgreSQL through a DELETE of `selected`, which come in the order of a scan, and its COMMIT.
PostgreSqlReplay replayPostgreSql(const Schema& schema, const PostgreSqlTriggers& triggers,
                                  PostgreSqlRowStore& store, const std::vector<StoredRowId>& selected);
