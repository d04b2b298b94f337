#include "model/engines/mariadb/mariadbdriver.h"

#include "model/database/serverwatch.h"
#include "model/engines/mariadb/mariadboptionfile.h"
#include "model/job/error.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(MariaDbDriver)
};

/// A URL's options and what Qt's driver calls them; the first names are those of the clients' option files.
/// Source: https://doc.qt.io/qt-6/sql-driver.html#qmysql-for-mysql-or-mariadb-5-6-and-higher
struct Option {
    QLatin1StringView name;
    QLatin1StringView qtName;
};
constexpr std::array Options{
    Option{"ssl_ca"_L1, "SSL_CA"_L1},         Option{"ssl-ca"_L1, "SSL_CA"_L1},
    Option{"ssl_cert"_L1, "SSL_CERT"_L1},     Option{"ssl-cert"_L1, "SSL_CERT"_L1},
    Option{"ssl_key"_L1, "SSL_KEY"_L1},       Option{"ssl-key"_L1, "SSL_KEY"_L1},
    Option{"ssl_cipher"_L1, "SSL_CIPHER"_L1}, Option{"unix_socket"_L1, "UNIX_SOCKET"_L1},
    Option{"socket"_L1, "UNIX_SOCKET"_L1},
};

bool isSocket(const QString& host)
{
    return host.startsWith(u'/');
}

} // namespace

QString MariaDbDriver::qtDriver() const
{
    return u"QMYSQL"_s;
}

void MariaDbDriver::configure(QSqlDatabase& database, const ConnectionUrl& given) const
{
    const ConnectionUrl url = withOptionFile(given);
    QStringList options{u"MYSQL_OPT_CONNECT_TIMEOUT=10"_s};
    if (isSocket(url.host))
        options << u"UNIX_SOCKET="_s + url.host;
    else
        database.setHostName(url.host);
    for (const Option& option : Options) {
        const QString value = url.option(option.name);
        if (!value.isEmpty())
            options << option.qtName + u'=' + value;
    }
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

QStringList MariaDbDriver::openingStatements(const ConnectionUrl&) const
{
    return {
        u"SET SESSION lock_wait_timeout = 5"_s,
        // Seconds in MariaDB; MySQL counts milliseconds in another variable and takes this as a comment.
        u"/*M! SET SESSION max_statement_time = 600 */"_s,
        u"SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"_s,
        u"START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY"_s,
    };
}

void MariaDbDriver::fail(const QSqlError& error, const ConnectionUrl& url) const
{
    // Source of the codes: https://mariadb.com/kb/en/mariadb-error-code-reference/
    const int code = error.nativeErrorCode().toInt();
    const QString message = error.databaseText();
    const QString where = url.displayText();
    switch (code) {
    case 1044: // No right to the database
    case 1045: // Wrong user or password
    case 1049: // No such database
    case 1698: // Wrong way to log in
    case 2002: // No such socket
    case 2003: // No such host
    case 2005: // Unknown host
    case 2026: // TLS
        throw Error(Texts::tr("%1 cannot be reached (%2); check host, port, user and password.")
                        .arg(where, message.simplified()));
    case 1053: // Shutting down
    case 1927: // Killed
    case 2006: // Gone away
    case 2013: // Lost
    case 2055:
        throw Error(Texts::tr("The connection to %1 was lost (%2); try again.").arg(where, message));
    case 1969: // MariaDB's time limit
    case 3024: // MySQL's
        throw Error(Texts::tr("%1 took longer than its time limit; choose fewer rows, or look for a foreign "
                              "key without an index.")
                        .arg(where));
    case 1205:
        throw Error(
            Texts::tr("A table is locked by another session (%1); wait for that session, and try again.")
                .arg(message));
    case 1142:
    case 1143:
    case 1227:
        throw Error(
            Texts::tr("The user may not read this (%1); ask for the right SELECT on it.").arg(message));
    default:
        if (error.type() == QSqlError::ConnectionError)
            throw Error(Texts::tr("%1 cannot be reached (%2); check host, port, user and password.")
                            .arg(where, message.simplified()));
        throw StatementError(message);
    }
}

std::unique_ptr<QueryWatch> MariaDbDriver::watch(QSqlDatabase& database, const ConnectionUrl& url,
                                                 std::function<bool()> report) const
{
    QSqlQuery query(u"SELECT CONNECTION_ID()"_s, database);
    if (!query.next())
        fail(query.lastError(), url);
    return std::make_unique<ServerWatch>(*this, url, u"KILL QUERY %1"_s.arg(query.value(0).toLongLong()),
                                         std::move(report));
}
