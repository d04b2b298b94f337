#include "model/engines/engine.h"

#include "model/database/connection.h"
#include "model/engines/mariadb/mariadbengine.h"
#include "model/engines/odbc/odbcengine.h"
#include "model/engines/postgresql/postgresqlengine.h"
#include "model/engines/sqlite/sqliteengine.h"
#include "model/job/error.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

std::unique_ptr<SimulatedDatabase> Engine::simulate(Connection&, const Schema&, const ProgramNeeds&) const
{
    throw RequestError(QCoreApplication::translate(
        "Engine",
        "How SQLAlchemy's statements work together with this engine is not known; --via database is."));
}

std::unique_ptr<PlanPlayer> Engine::playPlan(Connection&, const Schema&, const PlanNeeds&) const
{
    throw RequestError(QCoreApplication::translate(
        "Engine", "How this engine processes a plan of several statements is not known."));
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

Schema readSchema(Connection& connection)
{
    return connection.engine().readSchema(connection);
}

ConnectionReport reportOn(Connection& connection)
{
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
