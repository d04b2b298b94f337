#include "model/engines/postgresql/postgresqlreport.h"

#include "model/database/connection.h"
#include "model/engines/postgresql/postgresqlcatalog.h"
#include "model/job/error.h"

using namespace Qt::StringLiterals;

namespace {

/// Source: https://www.postgresql.org/docs/15/functions-info.html, access privilege inquiry functions. A
/// partition is read through the table that it belongs to.
void readTableRights(Connection& connection, ConnectionReport& report)
{
    Cursor row = connection.query(uR"(
        SELECT CASE WHEN n.nspname = current_schema() THEN '' ELSE n.nspname || '.' END || c.relname,
               (has_schema_privilege(n.oid, 'USAGE') AND (has_table_privilege(c.oid, 'SELECT') OR NOT EXISTS (
                   SELECT FROM pg_attribute AS a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                   AND NOT has_column_privilege(c.oid, a.attnum, 'SELECT'))))::int
        FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'f') AND NOT c.relispartition AND %1 ORDER BY c.oid)"_s.arg(
        wantedSchemas(connection)));
    while (row.next()) {
        ++report.tables;
        if (row.integer(1) == 0)
            report.unreadableTables.push_back(row.text(0));
    }
}

void readSession(Connection& connection, ConnectionReport& report)
{
    Cursor row = connection.query(uR"(
        SELECT current_setting('server_version'), current_user, r.rolsuper::int, r.rolbypassrls::int,
               pg_is_in_recovery()::int, (current_setting('transaction_read_only') = 'on')::int,
               COALESCE(s.version || ', ' || s.cipher, ''), (inet_server_addr() IS NULL)::int
        FROM pg_roles AS r LEFT JOIN pg_stat_ssl AS s ON s.pid = pg_backend_pid() AND s.ssl
        WHERE r.rolname = current_user)"_s);
    while (row.next()) {
        report.version = row.text(0).section(u' ', 0, 0);
        report.user = row.text(1);
        report.isSuperuser = row.integer(2) != 0;
        report.bypassesRowSecurity = row.integer(3) != 0;
        report.isReplica = row.integer(4) != 0;
        report.isReadOnly = row.integer(5) != 0;
        report.encryption = row.text(6);
        report.isLocal = row.integer(7) != 0;
    }
}

/// A limit on connections, or a pooler, may be in the way.
bool canCancel(Connection& connection)
{
    try {
        Connection other = Connection::open(connection.url(), connection.progress());
        const Value process = other.scalar(u"SELECT pg_backend_pid()"_s);
        return connection.scalar(u"SELECT pg_cancel_backend(%1)::int"_s.arg(displayText(process)))
            == Value(qint64(1));
    } catch (const Error&) {
        return false;
    }
}

} // namespace

ConnectionReport reportOnPostgreSql(Connection& connection)
{
    ConnectionReport report;
    report.product = u"PostgreSQL"_s;
    readSession(connection, report);
    readTableRights(connection, report);
    report.canCancel = canCancel(connection); // The last: a refusal would end the transaction.
    return report;
}
