#pragma once

#include "model/database/value.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <stdexcept>
#include <vector>

struct sqlite3;

/// What SQLite says when a statement fails; `what()` is its own text, in UTF-8.
class SqliteError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
    QString message() const { return QString::fromUtf8(what()); }
};

/// A database opened with SQLite's own C interface: the judge that predictions are compared with.
class SqliteDatabase {
public:
    static SqliteDatabase inMemory();

    /// Opens or creates a file.
    static SqliteDatabase file(const QString& path);

    /// A private copy in memory of a database file's content.
    static SqliteDatabase copyOf(const QByteArray& content);

    /// Runs all statements of `sql`, ignoring their rows. Throws SqliteError.
    void execute(const QString& sql);

    /// All rows of one query. Throws SqliteError.
    std::vector<std::vector<Value>> query(const QString& sql);

    /// How many rows all statements so far have inserted, changed or deleted.
    qint64 totalChanges() const;

    /// The content that the database has as a file.
    QByteArray content();

private:
    struct Closer {
        void operator()(sqlite3* database) const;
    };
    explicit SqliteDatabase(const QString& path);

    std::unique_ptr<sqlite3, Closer> m_database;
};
