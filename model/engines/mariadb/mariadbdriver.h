#pragma once

#include "model/database/connectiondriver.h"

/// Connections to MariaDB and MySQL through Qt's QMYSQL.
class MariaDbDriver : public ConnectionDriver {
public:
    QString qtDriver() const override;
    void configure(QSqlDatabase& database, const ConnectionUrl& given) const override;
    void check(QSqlDatabase& database, const ConnectionUrl& given) const override;
    QStringList openingStatements(const ConnectionUrl& url) const override;
    [[noreturn]] void fail(const QSqlError& error, const ConnectionUrl& url) const override;
    std::unique_ptr<QueryWatch> watch(QSqlDatabase& database, const ConnectionUrl& url,
                                      std::function<bool()> report) const override;
};
