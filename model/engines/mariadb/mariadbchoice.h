#pragma once

#include "model/engines/mariadb/mariadbentries.h"

/// A query's rows of a table that are not changed, each with the cells of `values` behind it.
struct MariaDbChoice {
    QString covers; ///< "WITH …", or nothing.
    QString alias; ///< As SQL.
    QString condition;
    std::vector<std::pair<ColumnId, QString>> values; ///< Expressions that are assigned to columns.
};

using MariaDbCells = std::map<ColumnId, MariaDbCell>;

/// The rows that are chosen, read into `entries`, with their cells.
std::map<MariaDbRowId, MariaDbCells> chosenRows(MariaDbEntries& entries, TableId table,
                                                const MariaDbChoice& choice);

/// What a query of its own selects for the values of a choice.
QStringList chosenExpressions(const Table& table, const MariaDbChoice& choice);

/// The cells that chosenExpressions() has selected, from the column `first` of the cursor on.
MariaDbCells chosenCells(const Table& table, const MariaDbChoice& choice, const Cursor& cursor, int first);
