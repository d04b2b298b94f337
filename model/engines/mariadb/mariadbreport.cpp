#include "model/engines/mariadb/mariadbreport.h"

#include "model/database/connection.h"
#include "model/engines/mariadb/mariadbgrants.h"
#include "model/engines/mariadb/mariadbquoting.h"
#include "model/job/error.h"

#include <QHash>
#include <QSet>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

/// A condition on TABLE_SCHEMA: what the URL asks for, else the connection's database.
QString wantedDatabases(const Connection& connection)
{
    QStringList names;
    for (const QString& name : connection.url().option(u"schema"_s).split(u',', Qt::SkipEmptyParts))
        names << mariaDbLiteral(name.trimmed());
    return u"TABLE_SCHEMA IN (%1)"_s.arg(names.isEmpty() ? u"DATABASE()"_s : names.join(u", "_s));
}

/// The answers of SHOW … by name.
QHash<QString, QString> shown(Connection& connection, const QString& what, const QStringList& names)
{
    QHash<QString, QString> values;
    Cursor row
        = connection.query(u"SHOW %1 WHERE Variable_name IN ('%2')"_s.arg(what, names.join(u"', '"_s)));
    while (row.next())
        values.insert(row.text(0).toLower(), row.text(1));
    return values;
}

void readSession(Connection& connection, ConnectionReport& report)
{
    Cursor row = connection.query(u"SELECT VERSION(), CURRENT_USER()"_s);
    while (row.next()) {
        const QString version = row.text(0);
        report.product = version.contains("MariaDB"_L1, Qt::CaseInsensitive) ? u"MariaDB"_s : u"MySQL"_s;
        report.version = version.section(u'-', 0, 0);
        report.user = row.text(1);
    }
    // MySQL and newer MariaDB have the second name.
    const auto variables
        = shown(connection, u"SESSION VARIABLES"_s, {u"tx_read_only"_s, u"transaction_read_only"_s});
    report.isReadOnly = variables.values().contains(u"ON"_s);
    const auto status
        = shown(connection, u"SESSION STATUS"_s, {u"Ssl_version"_s, u"Ssl_cipher"_s, u"Slave_running"_s});
    const QString cipher = status.value(u"ssl_cipher"_s);
    report.encryption = cipher.isEmpty() ? QString() : status.value(u"ssl_version"_s) + u", "_s + cipher;
    if (status.contains(u"slave_running"_s))
        report.isReplica = status.value(u"slave_running"_s) == "ON"_L1;
    // Over TCP, a port is behind the host. Source: https://mariadb.com/kb/en/information-schema-processlist-table/
    const Value host
        = connection.scalar(u"SELECT HOST FROM information_schema.PROCESSLIST WHERE ID = CONNECTION_ID()"_s);
    report.isLocal = host == Value(u"localhost"_s);
}

/// Source: https://mariadb.com/kb/en/information-schema-columns-table/, PRIVILEGES: the user's own, roles
/// included.
void readTableRights(Connection& connection, ConnectionReport& report)
{
    QSet<std::pair<QString, QString>> readable;
    Cursor column = connection.query(uR"(
        SELECT TABLE_SCHEMA, TABLE_NAME FROM information_schema.COLUMNS WHERE %1
        GROUP BY TABLE_SCHEMA, TABLE_NAME HAVING MIN(FIND_IN_SET('select', PRIVILEGES)) > 0)"_s.arg(
        wantedDatabases(connection)));
    while (column.next())
        readable.insert({column.text(0), column.text(1)});
    Cursor table = connection.query(uR"(
        SELECT TABLE_SCHEMA, TABLE_NAME, COALESCE(TABLE_SCHEMA = DATABASE(), 0) FROM information_schema.TABLES
        WHERE %1 AND TABLE_TYPE = 'BASE TABLE' ORDER BY TABLE_SCHEMA, TABLE_NAME)"_s.arg(
        wantedDatabases(connection)));
    while (table.next()) {
        ++report.tables;
        if (!readable.contains({table.text(0), table.text(1)}))
            report.unreadableTables.push_back((table.integer(2) != 0 ? QString() : table.text(0) + u'.')
                                              + table.text(1));
    }
}

void readDatabases(Connection& connection, ConnectionReport& report)
{
    Cursor row = connection.query(uR"(
        SELECT SCHEMA_NAME FROM information_schema.SCHEMATA
        WHERE SCHEMA_NAME NOT IN ('information_schema', 'mysql', 'performance_schema', 'sys') ORDER BY 1)"_s);
    while (row.next())
        report.databases.push_back(row.text(0));
}

/// A limit on connections, or a proxy, may be in the way.
bool canCancel(Connection& connection)
{
    try {
        Connection other = Connection::open(connection.url(), connection.progress());
        connection.execute(u"KILL QUERY %1"_s.arg(displayText(other.scalar(u"SELECT CONNECTION_ID()"_s))));
        return true;
    } catch (const Error&) {
        return false;
    }
}

} // namespace

ConnectionReport reportOnMariaDb(Connection& connection)
{
    ConnectionReport report;
    readSession(connection, report);
    readTableRights(connection, report);
    readDatabases(connection, report);
    const MariaDbGrants grants = MariaDbGrants::read(connection);
    report.isSuperuser = grants.allowEverywhere(u"SUPER"_s);
    report.seesEngineTables = grants.allowEverywhere(u"PROCESS"_s);
    report.canCancel = canCancel(connection);
    return report;
}
