#include "model/engines/postgresql/postgresqlengine.h"

#include "model/database/connection.h"
#include "model/engines/postgresql/postgresqlcatalog.h"
#include "model/engines/postgresql/postgresqlplanplayer.h"
#include "model/engines/postgresql/postgresqlpredict.h"
#include "model/engines/postgresql/postgresqlquoting.h"
#include "model/engines/postgresql/postgresqlreport.h"
#include "model/engines/postgresql/postgresqlrows.h"
#include "model/engines/postgresql/postgresqlsimulateddatabase.h"
#include "model/engines/postgresql/postgresqlundo.h"
#include "model/engines/postgresql/postgresqlverify.h"

using namespace Qt::StringLiterals;

Schema PostgreSqlEngine::readSchema(Connection& connection) const
{
    return readPostgreSqlSchema(connection);
}

std::unique_ptr<Prediction> PostgreSqlEngine::predict(Connection& connection, const Schema& schema,
                                                      const DeleteRequest& request) const
{
    return predictPostgreSql(connection, schema, request);
}

std::unique_ptr<SimulatedDatabase> PostgreSqlEngine::simulate(Connection& connection, const Schema& schema,
                                                              const ProgramNeeds& needs) const
{
    return simulatePostgreSql(connection, schema, needs);
}

std::unique_ptr<PlanPlayer> PostgreSqlEngine::playPlan(Connection& connection, const Schema& schema,
                                                       const PlanNeeds& needs) const
{
    return playPostgreSqlPlan(connection, schema, needs);
}

QString PostgreSqlEngine::defaultSchema(Connection& connection) const
{
    return displayText(connection.scalar(u"SELECT current_schema()::text"_s));
}

RowPage PostgreSqlEngine::readRows(Connection& connection, const Schema& schema, const RowQuery& query) const
{
    return readPostgreSqlRows(connection, schema, query);
}

ConnectionReport PostgreSqlEngine::report(Connection& connection) const
{
    return reportOnPostgreSql(connection);
}

RealDelete PostgreSqlEngine::tryDelete(Connection& connection, const Schema& schema,
                                       const DeleteTrial& trial) const
{
    return tryDeleteInPostgreSql(connection, schema, trial);
}

UndoScript PostgreSqlEngine::undoScript(Connection& connection, const Schema& schema,
                                        const std::vector<AffectedRow>& rows) const
{
    return postgreSqlUndoScript(connection, schema, rows);
}

QString PostgreSqlEngine::inSql(const Table& table) const
{
    return PostgreSql::tableName(table);
}

QString PostgreSqlEngine::inSql(const Column& column) const
{
    return PostgreSql::quoted(column.name);
}
