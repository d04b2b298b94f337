#pragma once

#include "model/cascade/outcome.h"
#include "model/schema/schema.h"

#include <QStringList>

class Connection;

/// SQL that puts back what a delete took away, in the engine's own dialect.
struct UndoScript {
    QStringList
        statements; ///< In order, without semicolons: one transaction, its beginning and end included.
    QStringList notes; ///< What it does not put back, or does besides.

    QString text() const; ///< As a script, with the notes as comments.
};

/// A script of more rows would not be read by anybody.
constexpr qsizetype MostUndoneRows = 1'000;

/// Writes how to undo a delete that has not happened yet, from the rows as `connection` sees them now. Values
/// are kept exactly. `rows` are all that the prediction lists.
/// Throws RequestError where rows cannot be told apart, and what Connection throws.
UndoScript undoScript(Connection& connection, const Schema& schema, const std::vector<AffectedRow>& rows);
