#pragma once

#include "model/cascade/statementplayer.h"
#include "model/engines/mariadb/mariadbentries.h"

#include <memory>

class Connection;

/// Whether a ROLLBACK undoes what is done to the table.
bool hasTransactions(const Table& table);

/// InnoDB's processing of the statements of one transaction on entries in memory.
class MariaDbTransaction {
public:
    virtual ~MariaDbTransaction() = default;

    /// What a statement itself does to a row.
    virtual void deleteRow(MariaDbRowId row) = 0;
    virtual void updateRow(MariaDbRowId row, const std::map<ColumnId, MariaDbCell>& cells) = 0;

    /// Takes a row away without a key being followed, as TRUNCATE and DROP TABLE do.
    virtual void emptyRow(MariaDbRowId row) = 0;

    /// The server refuses a statement for another reason than its keys.
    virtual void refuse(Verdict verdict, const QString& message, ForeignKeyId id) = 0;

    /// From here on statementRows() tells of what happens.
    virtual void startStatement() = 0;
    virtual std::vector<AffectedRow> statementRows() const = 0;

    virtual std::optional<Refusal> refusal() const = 0; ///< The first one.
    /// The blockers, then the others in the order in which InnoDB comes to them.
    virtual std::vector<AffectedRow> rows() const = 0;
    /// Of them, what a ROLLBACK leaves.
    virtual std::vector<AffectedRow> untransactedRows() const = 0;
};

/// Begins a transaction; all must outlive it. `database` is the connection's own.
std::unique_ptr<MariaDbTransaction> beginMariaDb(Connection& connection, const Schema& schema,
                                                 MariaDbEntries& entries, const QString& database);
