#pragma once

#include "model/cascade/deleterequest.h"
#include "model/cascade/statementplayer.h"
#include "model/schema/tablecolumn.h"

#include <memory>
#include <set>

/// The rows that a DeleteRequest names.
struct SelectedRows {
    QString where; ///< The condition, as a statement of the engine's would write it.
    std::vector<std::vector<Value>> rows; ///< One a row; beside the columns that were asked for.
};

/// What a program that sends statements of its own sees of a database: its rows as they are, and what would
/// become of them. Must not outlive its connection.
class SimulatedDatabase {
public:
    virtual ~SimulatedDatabase() = default;

    /// Throws RequestError for a key without a row or a condition that the engine cannot read.
    virtual SelectedRows select(const DeleteRequest& request, const std::vector<ColumnId>& columns) = 0;

    /// The cells of the rows of `table` that hold `where`, in the engine's order; beside `columns`.
    virtual std::vector<std::vector<Value>> read(TableId table, const std::vector<ColumnId>& columns,
                                                 const std::vector<ColumnValue>& where)
        = 0;

    /// Begins a transaction on the rows as they are. One at a time: end the last one first.
    virtual std::unique_ptr<StatementPlayer> begin() = 0;

    /// A statement as the engine's SQL.
    virtual QString sql(const RowStatement& statement) const = 0;

    /// Whether foreign keys are acted on.
    virtual bool isEnforcing() const = 0;
};

/// What a program works with beside the keys of the schema.
struct ProgramNeeds {
    Enforcement enforcement = Enforcement::On;
    std::set<TableColumn> columns; ///< Columns that its statements name or set.
};
