#include "model/engines/engine.h"

#include "model/database/connection.h"
#include "model/engines/mariadb/mariadbengine.h"
#include "model/engines/odbc/odbcengine.h"
#include "model/engines/postgresql/postgresqlengine.h"
#include "model/engines/sqlite/sqliteengine.h"
#include "model/job/error.h"
#include "model/review/snapshot.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Whoever may read the file may read all of it.
ConnectionReport reportOnSnapshot(const Schema& schema)
{
    ConnectionReport report;
    report.product = QCoreApplication::translate("Engine", "Snapshot of %1").arg(schema.dialect());
    report.version = schema.engineVersion();
    report.tables = std::ranges::count(schema.tables(), TableKind::Ordinary, &Table::kind);
    report.isReadOnly = true;
    report.isLocal = true;
    return report;
}

} // namespace

std::unique_ptr<SimulatedDatabase> Engine::simulate(Connection&, const Schema&, const ProgramNeeds&) const
{
    throw RequestError(QCoreApplication::translate(
        "Engine",
        "How SQLAlchemy's statements work together with this engine is not known; --via database is."));
}

const Engine& engineFor(const ConnectionUrl& url)
{
    static const SqliteEngine sqlite;
    static const PostgreSqlEngine postgreSql;
    static const MariaDbEngine mariaDb;
    static const OdbcEngine odbc;
    if (url.driver == "sqlite"_L1)
        return sqlite;
    if (url.driver == "postgresql"_L1)
        return postgreSql;
    if (url.driver == "mysql"_L1)
        return mariaDb;
    if (url.driver == "odbc"_L1)
        return odbc;
    throw RequestError(QCoreApplication::translate("Engine", "Databases of the kind “%1” cannot be opened.")
                           .arg(url.driver));
}

const Engine& engineOf(const QString& dialect)
{
    return engineFor({dialect == "mariadb"_L1 ? u"mysql"_s : dialect});
}

Schema readSchema(Connection& connection)
{
    if (const Snapshot* snapshot = connection.snapshot())
        return snapshot->schema;
    return connection.engine().readSchema(connection);
}

ConnectionReport reportOn(Connection& connection)
{
    if (const Snapshot* snapshot = connection.snapshot())
        return reportOnSnapshot(snapshot->schema);
    return connection.engine().report(connection);
}

std::unique_ptr<Prediction> predict(Connection& connection, const Schema& schema,
                                    const DeleteRequest& request)
{
    return connection.engine().predict(connection, schema, request);
}

RowPage readRows(Connection& connection, const Schema& schema, const RowQuery& query)
{
    connection.setActivity(QCoreApplication::translate("Engine", "Reading rows of %1")
                               .arg(schema.table(query.table).displayName()));
    RowQuery trimmed = query;
    trimmed.condition = query.condition.trimmed();
    try {
        return connection.engine().readRows(connection, schema, trimmed);
    } catch (const StatementError& error) {
        if (trimmed.condition.isEmpty())
            throw;
        throw RequestError(QCoreApplication::translate("Engine",
                                                       "The condition cannot be read: %1. Write what follows "
                                                       "WHERE, such as total > 100.")
                               .arg(QString::fromUtf8(error.what())));
    }
}
