#pragma once

#include "model/database/connectiondriver.h"

/// SQLite's files, opened read-only.
class SqliteDriver : public ConnectionDriver {
public:
    QString qtDriver() const override;
    void configure(QSqlDatabase& database, const ConnectionUrl& url) const override;
    QStringList openingStatements(const ConnectionUrl& url) const override;
    [[noreturn]] void fail(const QSqlError& error, const ConnectionUrl& url) const override;
    std::unique_ptr<QueryWatch> watch(QSqlDatabase& database, const ConnectionUrl& url,
                                      std::function<bool()> report) const override;
};
