#include "model/engines/sqlite/sqliteengine.h"

#include "model/database/connection.h"
#include "model/engines/sqlite/sqlitecatalog.h"
#include "model/engines/sqlite/sqliteplanplayer.h"
#include "model/engines/sqlite/sqlitepredict.h"
#include "model/engines/sqlite/sqlitequoting.h"
#include "model/engines/sqlite/sqliterows.h"
#include "model/engines/sqlite/sqlitesimulateddatabase.h"

using namespace Qt::StringLiterals;

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

std::unique_ptr<PlanPlayer> SqliteEngine::playPlan(Connection& connection, const Schema& schema,
                                                   const PlanNeeds& needs) const
{
    return playSqlitePlan(connection, schema, needs);
}

RowPage SqliteEngine::readRows(Connection& connection, const Schema& schema, const RowQuery& query) const
{
    return readSqliteRows(connection, schema, query);
}

/// Whoever may read the file may read all of it.
ConnectionReport SqliteEngine::report(Connection& connection) const
{
    ConnectionReport report;
    report.product = u"SQLite"_s;
    report.version = displayText(connection.scalar(u"SELECT sqlite_version()"_s));
    Cursor row = connection.query(
        u"SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"_s);
    while (row.next())
        report.tables = row.integer(0);
    report.isReadOnly = true; // SQLite itself refuses to write to a file that was opened so.
    report.isLocal = true;
    return report;
}

QString SqliteEngine::inSql(const Table& table) const
{
    return qualifiedName(table);
}

QString SqliteEngine::inSql(const Column& column) const
{
    return quoted(column.name);
}
