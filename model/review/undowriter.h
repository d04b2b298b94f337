#pragma once

#include "model/review/undoscript.h"

#include <map>
#include <optional>

/// The part of an undo script that is the same in every engine: changed cells get their old values, those that changed
/// last first, as they may have taken a deleted row's in a unique column; then deleted rows come back, parents first.
/// An engine says how it writes each of them.
class UndoWriter {
public:
    UndoWriter(Connection& connection, const Schema& schema);
    virtual ~UndoWriter();
    Q_DISABLE_COPY_MOVE(UndoWriter)

    /// As ::undoScript().
    UndoScript run(std::vector<AffectedRow> rows);

protected:
    using Literals = std::vector<QString>; ///< One row's cells as SQL, beside the table's columns.

    /// Columns to be written, with what to write.
    struct Assignment {
        QString column;
        QString literal;
    };

    /// The row as it is before the delete; none where the key finds none.
    virtual std::optional<Literals> read(TableId table, const RowKey& key) = 0;

    virtual void begin(UndoScript& script) = 0;
    virtual void insert(UndoScript& script, TableId table, const std::vector<Assignment>& row) = 0;
    /// `before` are all cells of the row, `old` those that it gets back.
    virtual void update(UndoScript& script, const AffectedRow& row, const Literals& before,
                        const std::vector<Assignment>& old)
        = 0;
    virtual void end(UndoScript& script) = 0;

    /// The key's values after the delete, by the names of their columns.
    static RowKey keyAfter(const Table& table, const AffectedRow& row);

    Connection& connection() const { return m_connection; }
    const Schema& schema() const { return m_schema; }
    const Table& tableOf(TableId id) const { return m_schema.table(id); }
    QString columnSql(const Column& column) const;
    QString tableSql(TableId id) const;

private:
    Literals mustRead(const AffectedRow& row);
    void addNotes(UndoScript& script, const std::vector<AffectedRow>& rows) const;

    Connection& m_connection;
    const Schema& m_schema;
};
