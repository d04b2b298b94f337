#pragma once

#include "model/database/connectionurl.h"
#include "model/database/value.h"

#include <memory>
#include <vector>

class Engine;
class Progress;
struct Snapshot;

/// Walks once over the rows of a query; lives no longer than its connection. A server sends the rows as they
/// are asked for: walk to the end before the connection's next query.
class Cursor {
public:
    ~Cursor();
    Cursor(Cursor&&) noexcept;
    Cursor& operator=(Cursor&&) noexcept;

    /// Steps to the next row; false after the last. Throws Error, or Canceled when the job was cancelled.
    bool next();
    int columnCount() const;
    QString columnName(int column) const;
    Value value(int column) const;
    qint64 integer(int column) const; ///< 0 for NULL.
    QString text(int column) const; ///< Empty for NULL.

private:
    friend class Connection;
    struct Implementation;
    explicit Cursor(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> m;
};

/// One open database connection that cannot write the user's data; all its reads see one snapshot.
///
/// Lives on the thread that opened it. While a query runs, `progress` is called about every 10 ms and
/// may cancel it.
class Connection {
public:
    /// A snapshot opens as well: it has a schema and the engine that it was of, and each query is a RequestError
    /// that says so. Throws RequestError when the URL names no database, Error when the database cannot be read.
    static Connection open(const ConnectionUrl& url, Progress& progress);

    ~Connection();
    Connection(Connection&&) noexcept;
    Connection& operator=(Connection&&) noexcept;

    const Engine& engine() const;
    const ConnectionUrl& url() const;
    Progress& progress() const;
    const Snapshot* snapshot() const; ///< What was opened instead of a database; null where that is one.

    /// Says what the running queries are for; shown with their progress.
    void setActivity(const QString& what);

    Cursor query(const QString& sql, const std::vector<Value>& parameters = {});

    /// Runs a statement without a result, such as creating or filling a temporary table.
    /// Returns how many rows it wrote.
    qint64 execute(const QString& sql, const std::vector<Value>& parameters = {});

    /// The first cell of the first row; NULL where there is no row.
    Value scalar(const QString& sql, const std::vector<Value>& parameters = {});

    /// The driver's own handle (sqlite3*), for the engine's folder only.
    void* nativeHandle() const;

private:
    friend class Cursor;
    struct Implementation;
    explicit Connection(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> m;
};
