#include "model/engines/sqlite/sqliteengine.h"

#include "model/engines/sqlite/sqlitecatalog.h"
#include "model/engines/sqlite/sqlitepredict.h"
#include "model/engines/sqlite/sqliterows.h"
#include "model/engines/sqlite/sqlitesimulateddatabase.h"

Schema SqliteEngine::readSchema(Connection& connection) const
{
    return readSqliteSchema(connection);
}

std::unique_ptr<Prediction> SqliteEngine::predict(Connection& connection, const Schema& schema,
                                                  const DeleteRequest& request) const
{
    return predictSqlite(connection, schema, request);
}

std::unique_ptr<SimulatedDatabase> SqliteEngine::simulate(Connection& connection, const Schema& schema,
                                                          const ProgramNeeds& needs) const
{
    return simulateSqlite(connection, schema, needs);
}

RowPage SqliteEngine::readRows(Connection& connection, const Schema& schema, const RowQuery& query) const
{
    return readSqliteRows(connection, schema, query);
}
