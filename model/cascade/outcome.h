#pragma once

#include "model/cascade/deleteway.h"
#include "model/database/value.h"
#include "model/schema/foreignkey.h"

#include <QString>

#include <optional>
#include <vector>

enum class Verdict {
    Deletes, ///< The delete goes through.
    Blocked, ///< A referential action or check refuses it.
    Fails, ///< The statement cannot run to its end for another reason.
};

enum class Effect { Delete, SetNull, SetDefault, Update, Blocks };

/// What becomes of the children of a deleted row by their key's ON DELETE, which must be known.
Effect effectOnChild(ReferentialAction onDelete);

/// What becomes of a child that an action changes: SET NULL or SET DEFAULT, else ON UPDATE CASCADE.
Effect effectOnChangedChild(ReferentialAction action);

/// Tells one row of a table from the others, for a person and for scripts.
struct RowKey {
    struct Part {
        QString column; ///< A column's name, or the engine's row id ("rowid").
        Value value;
        friend bool operator==(const Part&, const Part&) = default;
    };
    std::vector<Part> parts;
    friend bool operator==(const RowKey&, const RowKey&) = default;
};

/// "7", or "(2, 'A')" for a composite key: for labels.
QString displayText(const RowKey& key);

struct CellChange {
    ColumnId column;
    Value value; ///< The new one.
};

/// What happens to one row, and why.
struct AffectedRow {
    TableId table;
    RowKey key; ///< Before the delete.
    Effect effect = Effect::Delete;
    std::vector<CellChange> changes; ///< The cells that end up different; none for Delete and Blocks.
    ForeignKeyId cause; ///< Invalid for the rows that the statement itself names.
    RowKey
        parent; ///< The row of the cause's parent table that was deleted or changed; empty without a cause.
    int depth = 0; ///< Steps from a row that the statement names.
};

/// Rows of one table by what happens to them.
struct TableCounts {
    TableId table;
    qint64 selected = 0; ///< Named by the statement itself; they count as deleted, too.
    qint64 deleted = 0;
    qint64 setNull = 0;
    qint64 setDefault = 0;
    qint64 updated = 0;
    qint64 blocking = 0; ///< Once for each constraint through which a row blocks.
};

/// Rows that one foreign key carried an effect to.
struct EdgeCount {
    ForeignKeyId foreignKey;
    Effect effect = Effect::Delete;
    qint64 rows = 0;
};

/// Whose error it is that ends a delete.
enum class Refuser { Engine, Program };

struct Warning {
    QString code; ///< Stable: scripts compare it.
    TableId table; ///< Invalid where it concerns no single table.
    QString message;
};

/// The answer to a DeleteRequest: everything but the rows themselves.
struct Outcome {
    Verdict verdict = Verdict::Deletes;
    QString message; ///< The refuser's own words; empty where the delete goes through.
    Refuser refuser = Refuser::Engine;
    QString blockingConstraint; ///< That the engine's error names; empty where it names none.
    DeleteWay way = DeleteWay::Database;
    TableId table;
    QString where; ///< The condition of the statement.
    QString enforcement; ///< "on" or "off".
    std::vector<TableCounts> tables; ///< The requested table first, then by name; only those with a count.
    std::vector<EdgeCount> edges;
    std::vector<QString> statements; ///< The DML that runs, in order.
    std::vector<Warning> warnings;

    /// What an error does not undo: rows of tables without transactions.
    std::vector<AffectedRow> kept;

    /// Where a program leaves the order of its statements open: the other ways in which the delete may end,
    /// without warnings and alternatives of their own.
    std::vector<Outcome> alternatives;
};
