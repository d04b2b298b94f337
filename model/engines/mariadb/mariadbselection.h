#pragma once

#include "model/cascade/deleterequest.h"
#include "model/schema/schema.h"

class Connection;

/// How the statement comes to its rows.
enum class RowOrder {
    Walked, ///< It walks an index, and sees what its own cascades changed ahead of it.
    Listed, ///< It lists them first, by their clustered keys: a plan that merges several indexes.
    Lying, ///< As they lie in a table without a clustered key.
};

/// Which rows the DELETE names, and in which order it comes to them.
struct MariaDbSelection {
    TableId table;
    QString where; ///< As the statement writes it.
    QString condition; ///< The same for use inside of another statement.
    RowOrder rowOrder = RowOrder::Walked;
    std::optional<size_t> scannedIndex; ///< The index that is walked.
};

/// Whether InnoDB acts on foreign keys, as the request wants it.
bool isEnforcingMariaDb(Connection& connection, Enforcement enforcement);

/// Checks the request and finds its plan. Throws RequestError for a key without a row, for a table that is a
/// view, and for a condition that the server cannot read.
MariaDbSelection selectMariaDbRows(Connection& connection, const Schema& schema,
                                   const DeleteRequest& request);

/// Whether the condition holds for one row (that `isRow` finds) once its columns `nulled` are NULL.
bool matchesWithNulls(Connection& connection, const Table& table, const QString& condition,
                      const QString& isRow, const std::vector<ColumnId>& nulled);
