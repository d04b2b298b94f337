#include "model/engines/postgresql/postgresqldriver.h"

#include "model/database/serverwatch.h"
#include "model/engines/postgresql/postgresqlfailure.h"
#include "model/job/error.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <array>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PostgreSqlDriver)
};

/// What of a URL goes on to libpq. Source: https://www.postgresql.org/docs/15/libpq-connect.html
constexpr std::array LibpqOptions{
    "sslmode"_L1,         "sslrootcert"_L1, "sslcert"_L1,
    "sslkey"_L1,          "sslcrl"_L1,      "ssl_min_protocol_version"_L1,
    "service"_L1,         "passfile"_L1,    "gssencmode"_L1,
    "channel_binding"_L1, "options"_L1,     "target_session_attrs"_L1,
};

/// As a value in libpq's connection string, which Qt cuts at semicolons.
QString connectionValue(const QString& name, QString value)
{
    if (value.contains(u';'))
        throw RequestError(
            Texts::tr("The option “%1” holds a semicolon, which Qt's driver cannot pass on.").arg(name));
    return u'\'' + value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s) + u'\'';
}

} // namespace

QString PostgreSqlDriver::qtDriver() const
{
    return u"QPSQL"_s;
}

void PostgreSqlDriver::configure(QSqlDatabase& database, const ConnectionUrl& url) const
{
    database.setHostName(url.host);
    if (url.port > 0)
        database.setPort(url.port);
    database.setDatabaseName(url.database);
    database.setUserName(url.user);
    database.setPassword(url.password);
    QStringList options{u"application_name='Cascade Explorer'"_s};
    options << u"connect_timeout="_s
            + (url.option(u"connect_timeout"_s).isEmpty() ? u"10"_s : url.option(u"connect_timeout"_s));
    for (const QLatin1StringView name : LibpqOptions) {
        const QString value = url.option(name);
        if (!value.isEmpty())
            options << name + u'=' + connectionValue(name, value);
    }
    database.setConnectOptions(options.join(u';'));
}

QStringList PostgreSqlDriver::openingStatements(const ConnectionUrl&) const
{
    return {
        u"SET lock_timeout = '5s'"_s,
        u"SET statement_timeout = '10min'"_s,
        u"SET idle_in_transaction_session_timeout = '30min'"_s,
        u"SET client_min_messages = error"_s,
        // Compiling a query with many sets takes longer than it saves; its cost is estimated much too high.
        u"SET jit = off"_s,
        // What values look like as text must not depend on the user's or the server's settings.
        u"SET DateStyle = 'ISO, YMD'"_s,
        u"SET IntervalStyle = 'postgres'"_s,
        u"SET bytea_output = 'hex'"_s,
        u"SET extra_float_digits = 1"_s,
        u"BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY"_s,
    };
}

void PostgreSqlDriver::fail(const QSqlError& error, const ConnectionUrl& url) const
{
    failPostgreSql(error, url);
}

std::unique_ptr<QueryWatch> PostgreSqlDriver::watch(QSqlDatabase& database, const ConnectionUrl& url,
                                                    std::function<bool()> report) const
{
    QSqlQuery query(u"SELECT pg_backend_pid()"_s, database);
    if (!query.next())
        fail(query.lastError(), url);
    return std::make_unique<ServerWatch>(
        *this, url, u"SELECT pg_cancel_backend(%1)"_s.arg(query.value(0).toInt()),
        socketDescriptor(database, u"pq"_s, 5, "PQsocket"), std::move(report));
}
