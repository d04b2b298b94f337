#pragma once

#include "model/database/value.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

class SqliteDatabase;

/// One row as it was stored.
struct SnapshotRow {
    std::optional<qint64> rowId; ///< Empty in a WITHOUT ROWID table.
    std::vector<Value> cells; ///< Beside the table's columns.
    friend bool operator==(const SnapshotRow&, const SnapshotRow&) = default;
};

/// The rows of one table, and its columns but for generated ones.
struct SnapshotTable {
    QString name;
    QStringList columns;
    std::vector<qsizetype> primaryKey; ///< Its columns, in the order of the table's.
    std::optional<qsizetype> rowIdColumn; ///< The column that is another name of the row id.
    QString rowIdName; ///< A name of the row id that no column hides; empty where there is none.
    std::vector<SnapshotRow> rows;
};

/// All rows of a database at one moment.
using RowSnapshot = std::vector<SnapshotTable>;

RowSnapshot readSnapshot(SqliteDatabase& database);

/// Whether two databases have the same tables with the same rows, in whatever order the tables were made.
bool holdSameRows(RowSnapshot one, RowSnapshot other);

/// The row as text in which only equal rows are equal: types count, too.
QString printed(const SnapshotTable& table, const SnapshotRow& row);

/// `identifier` in double quotes.
QString inDoubleQuotes(QString identifier);
