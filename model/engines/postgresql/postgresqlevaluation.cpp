#include "model/engines/postgresql/postgresqlevaluation.h"

#include "model/database/connection.h"
#include "model/job/error.h"

using namespace Qt::StringLiterals;

PostgreSqlEvaluation evaluatePostgreSql(Connection& connection, const QString& query)
{
    PostgreSqlEvaluation result;
    connection.execute(u"SAVEPOINT evaluation"_s);
    const auto fail = [&](const Error& error) {
        result.error = QString::fromUtf8(error.what());
        connection.execute(u"ROLLBACK TO SAVEPOINT evaluation"_s);
    };
    try {
        result.value = connection.scalar(query);
    } catch (const StatementError& error) {
        fail(error);
    } catch (const ConstraintError& error) {
        fail(error);
    }
    connection.execute(u"RELEASE SAVEPOINT evaluation"_s);
    return result;
}
