#include "model/engines/mariadb/mariadbengine.h"

#include "model/engines/mariadb/mariadbcatalog.h"
#include "model/engines/mariadb/mariadbplanplayer.h"
#include "model/engines/mariadb/mariadbpredict.h"
#include "model/engines/mariadb/mariadbquoting.h"
#include "model/engines/mariadb/mariadbreport.h"
#include "model/engines/mariadb/mariadbrows.h"
#include "model/engines/mariadb/mariadbsimulateddatabase.h"
#include "model/engines/mariadb/mariadbundo.h"
#include "model/engines/mariadb/mariadbverify.h"

Schema MariaDbEngine::readSchema(Connection& connection) const
{
    return readMariaDbSchema(connection);
}

std::unique_ptr<Prediction> MariaDbEngine::predict(Connection& connection, const Schema& schema,
                                                   const DeleteRequest& request) const
{
    return predictMariaDb(connection, schema, request);
}

std::unique_ptr<SimulatedDatabase> MariaDbEngine::simulate(Connection& connection, const Schema& schema,
                                                           const ProgramNeeds& needs) const
{
    return simulateMariaDb(connection, schema, needs);
}

std::unique_ptr<PlanPlayer> MariaDbEngine::playPlan(Connection& connection, const Schema& schema,
                                                    const PlanNeeds& needs) const
{
    return playMariaDbPlan(connection, schema, needs);
}

QString MariaDbEngine::defaultSchema(Connection& connection) const
{
    return currentDatabase(connection);
}

RowPage MariaDbEngine::readRows(Connection& connection, const Schema& schema, const RowQuery& query) const
{
    return readMariaDbRows(connection, schema, query);
}

ConnectionReport MariaDbEngine::report(Connection& connection) const
{
    return reportOnMariaDb(connection);
}

RealDelete MariaDbEngine::tryDelete(Connection& connection, const Schema& schema,
                                    const DeleteTrial& trial) const
{
    return tryDeleteInMariaDb(connection, schema, trial);
}

UndoScript MariaDbEngine::undoScript(Connection& connection, const Schema& schema,
                                     const std::vector<AffectedRow>& rows) const
{
    return mariaDbUndoScript(connection, schema, rows);
}

QString MariaDbEngine::inSql(const Table& table) const
{
    return tableName(table);
}

QString MariaDbEngine::inSql(const Column& column) const
{
    return quotedName(column.name);
}
