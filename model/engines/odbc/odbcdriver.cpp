#include "model/engines/odbc/odbcdriver.h"

#include "model/job/error.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(OdbcDriver)
};

/// As a value of a connection string; in braces only where it must be, as some drivers do not know them.
QString connectionValue(QString value)
{
    if (!value.contains(u';') && !value.contains(u'{') && !value.contains(u'}'))
        return value;
    return u'{' + value.replace(u'}', u"}}"_s) + u'}';
}

} // namespace

QString OdbcDriver::qtDriver() const
{
    return u"QODBC"_s;
}

void OdbcDriver::configure(QSqlDatabase& database, const ConnectionUrl& url) const
{
    const QString driver = url.option(u"driver"_s);
    const QString dsn = url.option(u"dsn"_s);
    if (driver.isEmpty() && dsn.isEmpty())
        throw RequestError(Texts::tr("An ODBC URL names a data source or a driver: odbc:///?dsn=name or "
                                     "odbc:///?driver=name&server=host."));
    if (driver.contains(u'=')) {
        database.setDatabaseName(driver);
    } else if (!driver.isEmpty()) {
        QString text = u"DRIVER={%1};"_s.arg(driver);
        for (const auto& [name, value] : url.options)
            if (name != "driver"_L1)
                text += name + u'=' + connectionValue(value) + u';';
        database.setDatabaseName(text);
    } else {
        database.setDatabaseName(dsn);
    }
    database.setUserName(url.user);
    database.setPassword(url.password);
    database.setConnectOptions(u"SQL_ATTR_ACCESS_MODE=SQL_MODE_READ_ONLY;SQL_ATTR_LOGIN_TIMEOUT=10"_s);
}

QStringList OdbcDriver::openingStatements(const ConnectionUrl&) const
{
    return {}; // No statement is common to all databases.
}

void OdbcDriver::fail(const QSqlError& error, const ConnectionUrl& url) const
{
    const QString message = error.databaseText().simplified();
    if (error.type() == QSqlError::ConnectionError)
        throw Error(Texts::tr("%1 cannot be reached (%2); check the data source, user and password.")
                        .arg(url.displayText(), message));
    throw StatementError(message);
}

std::unique_ptr<QueryWatch> OdbcDriver::watch(QSqlDatabase&, const ConnectionUrl&,
                                              std::function<bool()>) const
{
    return std::make_unique<QueryWatch>();
}
