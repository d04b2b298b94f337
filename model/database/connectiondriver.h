#pragma once

#include "model/database/connectionurl.h"

#include <QStringList>

#include <functional>
#include <memory>

class QSqlDatabase;
class QSqlError;

/// Reports progress while a query runs, and stops the query once nobody waits for it any more.
class QueryWatch {
public:
    virtual ~QueryWatch() = default;
    virtual void begin() { } ///< A query starts …
    virtual void end() { } ///< … and has returned.
};

/// What the connections of one engine do in their own way.
class ConnectionDriver {
public:
    virtual ~ConnectionDriver() = default;

    /// The name of the Qt driver, such as "QSQLITE".
    virtual QString qtDriver() const = 0;

    /// Sets what opening needs. Throws RequestError or Error for what can be seen without opening.
    virtual void configure(QSqlDatabase& database, const ConnectionUrl& url) const = 0;

    /// Throws Error where an opened connection is not as safe as `url` asks.
    virtual void check(QSqlDatabase& /*database*/, const ConnectionUrl& /*url*/) const { }

    /// What a new connection runs, so that it is read-only, limited in time, and sees one snapshot.
    virtual QStringList openingStatements(const ConnectionUrl& url) const = 0;

    /// Throws the sentence for an error of the database's.
    [[noreturn]] virtual void fail(const QSqlError& error, const ConnectionUrl& url) const = 0;

    /// Calls `report` at least every 50 ms while a query runs; stops the query when that returns false.
    virtual std::unique_ptr<QueryWatch> watch(QSqlDatabase& database, const ConnectionUrl& url,
                                              std::function<bool()> report) const = 0;
};
