#include "tests/differential/postgresql/postgresqlways.h"

#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/engines/postgresql/postgresqlcollisions.h"
#include "model/engines/postgresql/postgresqlpredict.h"
#include "model/job/progress.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

QString describe(const Schema& schema, const TableCounts& counts)
{
    return u"%1: %2 selected, %3 deleted, %4 set to NULL, %5 to the default, %6 updated, %7 blocking"_s
        .arg(schema.table(counts.table).displayName())
        .arg(counts.selected)
        .arg(counts.deleted)
        .arg(counts.setNull)
        .arg(counts.setDefault)
        .arg(counts.updated)
        .arg(counts.blocking);
}

/// Without the cause: a row that two keys reach at the same depth has two.
QString describe(const Schema& schema, const AffectedRow& row)
{
    const Table& table = schema.table(row.table);
    QString text = u"%1 %2: %3, depth %4"_s.arg(table.displayName(), displayText(row.key))
                       .arg(static_cast<int>(row.effect))
                       .arg(row.depth);
    for (const CellChange& change : row.changes)
        text += u", %1 = %2"_s.arg(table.column(change.column).name, displayText(change.value));
    return text;
}

/// All that a prediction says, in lines that do not depend on the order of rows.
QString describe(const Schema& schema, Prediction& prediction)
{
    const Outcome& outcome = prediction.outcome();
    QStringList lines;
    for (const TableCounts& counts : outcome.tables)
        lines << describe(schema, counts);
    QStringList rows;
    prediction.listRows(std::nullopt, [&](const AffectedRow& row) { rows << describe(schema, row); });
    rows.sort();
    lines << rows;
    return u"%1 %2 (%3)\n%4"_s.arg(QString::number(static_cast<int>(outcome.verdict)), outcome.message,
                                   outcome.blockingConstraint, lines.join(u'\n'));
}

} // namespace

PostgreSqlWays comparePostgreSqlWays(const ConnectionUrl& url, const PostgreSqlCase& testCase)
{
    NoProgress progress;
    Connection connection = Connection::open(url, progress);
    const Schema schema = readSchema(connection);
    DeleteRequest request;
    request.table = findTable(schema, testCase.table);
    request.condition.sql = testCase.condition;
    request.enforcement = testCase.enforcement;
    const auto replayed = predictPostgreSql(connection, schema, request, PostgreSqlMethod::Replay);
    const auto counted = predictPostgreSql(connection, schema, request, PostgreSqlMethod::Sets);

    PostgreSqlTriggers triggers = readConstraintTriggers(connection, schema);
    if (request.enforcement != Enforcement::Default)
        triggers.isReplica = request.enforcement == Enforcement::Off;
    const auto facts = readPostgreSqlTableFacts(connection, schema, triggers.relations);
    const PostgreSqlEdges edges(schema, triggers);
    const PostgreSqlKeySets sets(schema, edges, request.table, testCase.condition);
    const auto reach = countPostgreSqlReach(connection, schema, sets);
    PostgreSqlWays ways;
    ways.isBySets = reach && settle(connection, schema, facts, sets, *reach);
    const QString byReplay = describe(schema, *replayed);
    const QString bySets = describe(schema, *counted);
    if (byReplay != bySets)
        ways.difference = u"a replay says\n%1\nand sets of rows\n%2"_s.arg(byReplay, bySets);
    return ways;
}
