#pragma once

#include "model/database/connectiondriver.h"

/// Any database with an ODBC driver, by a data source (`?dsn=`) or the driver's own options
/// (`?driver=…&server=…`, or a whole connection string as `driver`).
class OdbcDriver : public ConnectionDriver {
public:
    QString qtDriver() const override;
    void configure(QSqlDatabase& database, const ConnectionUrl& url) const override;
    QStringList openingStatements(const ConnectionUrl& url) const override;
    [[noreturn]] void fail(const QSqlError& error, const ConnectionUrl& url) const override;
    std::unique_ptr<QueryWatch> watch(QSqlDatabase& database, const ConnectionUrl& url,
                                      std::function<bool()> report) const override;
};
