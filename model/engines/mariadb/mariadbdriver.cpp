#include "model/engines/mariadb/mariadbdriver.h"

#include "model/database/serverwatch.h"
#include "model/engines/mariadb/mariadbfailure.h"
#include "model/engines/mariadb/mariadboptionfile.h"
#include "model/engines/mariadb/mariadbtls.h"
#include "model/job/error.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(MariaDbDriver)
};

/// The path of the server's socket; empty where the URL means a host.
QString socketOf(const ConnectionUrl& url)
{
    if (url.host.startsWith(u'/'))
        return url.host;
    const QString socket = url.option(u"unix_socket"_s);
    return socket.isEmpty() ? url.option(u"socket"_s) : socket;
}

/// The client library goes from "localhost" to the server's socket, whatever the port; who gives a port means TCP.
/// Source: https://mariadb.com/kb/en/mysql_real_connect/
QString hostOf(const ConnectionUrl& url)
{
    const bool isLocal = url.host.compare("localhost"_L1, Qt::CaseInsensitive) == 0;
    return isLocal && url.port > 0 ? u"127.0.0.1"_s : url.host;
}

} // namespace

QString MariaDbDriver::qtDriver() const
{
    return u"QMYSQL"_s;
}

void MariaDbDriver::configure(QSqlDatabase& database, const ConnectionUrl& given) const
{
    const ConnectionUrl url = withOptionFile(given);
    const QString timeout = url.option(u"connect_timeout"_s);
    QStringList options{u"MYSQL_OPT_CONNECT_TIMEOUT="_s + (timeout.isEmpty() ? u"10"_s : timeout)};
    const QString socket = socketOf(url);
    if (socket.isEmpty())
        database.setHostName(given.host.isEmpty() ? url.host : hostOf(given));
    else
        options << u"UNIX_SOCKET="_s + socket;
    options += tlsConnectOptions(url);
    if (std::ranges::any_of(options, [](const QString& option) { return option.contains(u';'); }))
        throw RequestError(
            Texts::tr("An option of the URL holds a semicolon, which Qt's driver cannot pass on."));
    if (url.port > 0)
        database.setPort(url.port);
    database.setDatabaseName(url.database);
    database.setUserName(url.user);
    database.setPassword(url.password);
    database.setConnectOptions(options.join(u';'));
    database.setNumericalPrecisionPolicy(QSql::HighPrecision); // DECIMAL keeps its digits.
}

void MariaDbDriver::check(QSqlDatabase& database, const ConnectionUrl& given) const
{
    if (!demandsTls(withOptionFile(given)))
        return;
    QSqlQuery query(u"SHOW SESSION STATUS LIKE 'Ssl_cipher'"_s, database);
    if (query.lastError().isValid())
        fail(query.lastError(), given);
    if (!query.next() || query.value(1).toString().isEmpty())
        throw Error(
            Texts::tr("%1 does not offer TLS, and the connection asks for it; have it turned on at the "
                      "server, or write ssl_mode=disabled.")
                .arg(given.displayText()));
}

QStringList MariaDbDriver::openingStatements(const ConnectionUrl&) const
{
    return {
        u"SET SESSION lock_wait_timeout = 5"_s,
        u"SET SESSION sql_quote_show_create = 1"_s, // Definitions are read with names in quotes.
        // Seconds in MariaDB; MySQL counts milliseconds in another variable and takes this as a comment.
        u"/*M! SET SESSION max_statement_time = 600 */"_s,
        u"SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"_s,
        u"START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY"_s,
    };
}

void MariaDbDriver::fail(const QSqlError& error, const ConnectionUrl& url) const
{
    failMariaDb(error, url);
}

std::unique_ptr<QueryWatch> MariaDbDriver::watch(QSqlDatabase& database, const ConnectionUrl& url,
                                                 std::function<bool()> report) const
{
    QSqlQuery query(u"SELECT CONNECTION_ID()"_s, database);
    if (!query.next())
        fail(query.lastError(), url);
    return std::make_unique<ServerWatch>(*this, url, u"KILL QUERY %1"_s.arg(query.value(0).toLongLong()),
                                         socketDescriptor(database, u"mariadb"_s, 3, "mysql_get_socket"),
                                         std::move(report));
}
