#pragma once

#include "model/cascade/deleterequest.h"
#include "model/database/connectionurl.h"

#include <QTemporaryDir>

class Connection;

/// A copy of a SQLite database in a temporary file of its own, as `connection` sees the database; it goes with
/// the object. The only SQLite database here that a DELETE ever runs on.
class SqlitePrivateCopy {
public:
    /// Throws Error where there is too little room for the copy, and Canceled.
    explicit SqlitePrivateCopy(Connection& connection);

    /// Runs the DELETE and its COMMIT. Returns SQLite's own words where it refuses, else an empty text.
    QString runDelete(const QString& statement, Enforcement enforcement);

    ConnectionUrl url() const; ///< For reading what became of the rows.

private:
    QTemporaryDir m_folder;
    QString m_path;
    Connection& m_connection;
};
