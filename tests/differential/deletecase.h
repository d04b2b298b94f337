#pragma once

#include "tests/support/enginedelete.h"

#include <QStringList>

class SqliteDatabase;

/// A database and a DELETE: what one comparison takes.
struct DeleteCase {
    QStringList schema; ///< CREATE and ALTER statements.
    QStringList rows; ///< INSERT statements.
    DeleteStatement statement;

    /// Runs schema and rows in an empty database, foreign keys not enforced. Throws SqliteError.
    void build(SqliteDatabase& database) const;

    /// SQL for the sqlite3 program that repeats the case.
    QString script() const;
};
