#include "tests/differential/mariadb/mariadbjudge.h"

#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/engines/mariadb/mariadborder.h"
#include "model/engines/mariadb/mariadbpredict.h"
#include "model/engines/mariadb/mariadbquoting.h"
#include "model/job/error.h"
#include "model/job/progress.h"

#include <QRegularExpression>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const auto ConnectionName = u"mariadb-judge"_s;

QString printedCell(const Value& value)
{
    return isNull(value) ? QString() : displayText(value);
}

/// The constraint that an error names.
QString namedConstraint(const QString& error)
{
    static const QRegularExpression pattern(u"CONSTRAINT `((?:[^`]|``)*)`"_s);
    return pattern.match(error).captured(1).replace(u"``"_s, u"`"_s);
}

/// The counts of the tables and the rows, without the causes that depend on the order.
QStringList printedAnswer(const Schema& schema, const Simulation& simulation)
{
    QStringList lines;
    for (const TableCounts& counts : simulation.outcome.tables)
        lines << u"%1: %2 selected, %3 deleted, %4 set to NULL, %5 updated, %6 blocking"_s
                     .arg(schema.table(counts.table).name)
                     .arg(counts.selected)
                     .arg(counts.deleted)
                     .arg(counts.setNull)
                     .arg(counts.updated)
                     .arg(counts.blocking);
    for (const AffectedRow& row : simulation.rows) {
        QString line = u"%1 %2 effect %3"_s.arg(schema.table(row.table).name, displayText(row.key))
                           .arg(static_cast<int>(row.effect));
        for (const CellChange& change : row.changes)
            line += u", %1 = %2"_s.arg(schema.table(row.table).column(change.column).name,
                                       displayText(change.value));
        lines << line;
    }
    lines.sort();
    return lines;
}

/// A list that is cut after one row of each table.
QStringList limitProblems(Prediction& prediction, const std::vector<AffectedRow>& all)
{
    std::map<TableId, qint64> expected;
    for (const AffectedRow& row : all)
        expected[row.table] = 1;
    std::map<TableId, qint64> listed;
    const bool isComplete = prediction.listRows(1, [&](const AffectedRow& row) { ++listed[row.table]; });
    if (listed != expected || isComplete != (expected.size() == all.size()))
        return {u"a list with a limit is wrong"_s};
    return {};
}

/// As the case names it in SQL.
QString sqlName(const Table& table)
{
    return tableName(table);
}

} // namespace

MariaDbJudge::MariaDbJudge()
    : m_database(m_server.open({}, ConnectionName))
{
    execute(u"SET SESSION sql_mode = ''"_s);
}

MariaDbJudge::~MariaDbJudge()
{
    m_database = {};
    QSqlDatabase::removeDatabase(ConnectionName);
}

bool MariaDbJudge::execute(const QString& sql)
{
    QSqlQuery query(m_database);
    return query.exec(sql);
}

void MariaDbJudge::build(MariaDbCase& built)
{
    execute(u"SET foreign_key_checks = 0"_s); // Keys between the databases would keep them.
    for (const QString& name :
         {QString::fromLatin1(MariaDbCase::Main), QString::fromLatin1(MariaDbCase::Other)}) {
        execute(u"DROP DATABASE IF EXISTS `%1`"_s.arg(name));
        execute(u"CREATE DATABASE `%1`"_s.arg(name));
    }
    execute(u"USE `%1`"_s.arg(QString::fromLatin1(MariaDbCase::Main)));
    erase_if(built.statements, [this](const QString& sql) { return !execute(sql); });
    erase_if(built.tables, [this](const QString& table) { return !execute(u"SELECT 1 FROM "_s + table); });
}

MariaDbJudge::Snapshot MariaDbJudge::snapshot(const MariaDbCase& of) const
{
    Snapshot snapshot;
    for (const QString& table : of.tables) {
        std::vector<Row>& rows = snapshot[table];
        QSqlQuery query(m_database);
        query.exec(u"SELECT * FROM "_s + table);
        const QSqlRecord columns = query.record();
        while (query.next()) {
            Row row;
            for (int i = 0; i < columns.count(); ++i)
                row[columns.fieldName(i)] = query.isNull(i) ? QString() : query.value(i).toString();
            row.erase(u"v"_s); // A virtual column follows from the others.
            rows.push_back(std::move(row));
        }
    }
    return snapshot;
}

QStringList MariaDbJudge::printed(const Snapshot& snapshot)
{
    QStringList lines;
    for (const auto& [table, rows] : snapshot)
        for (const Row& row : rows) {
            QStringList cells;
            for (const auto& [column, cell] : row)
                cells << column + u'=' + (cell.isNull() ? u"NULL"_s : u'\'' + cell + u'\'');
            lines << table + u": "_s + cells.join(u", "_s);
        }
    lines.sort();
    return lines;
}

MariaDbJudge::Verdict MariaDbJudge::judge(MariaDbCase& tried)
{
    build(tried);
    Verdict verdict;
    if (!tried.tables.contains(tried.table)) {
        verdict.error = u"not built"_s;
        return verdict;
    }
    const Snapshot before = snapshot(tried);
    // Predicted first: from then on the connection sees its snapshot.
    Schema schema;
    std::vector<Answer> answers;
    try {
        answers = predict(tried, verdict, schema);
    } catch (const Error& error) {
        verdict.problems << u"the prediction throws: "_s + QString::fromUtf8(error.what());
    }
    if (verdict.error == "not built"_L1)
        return verdict;

    execute(u"SET foreign_key_checks = %1"_s.arg(tried.enforcement == Enforcement::On ? 1 : 0));
    QSqlQuery deletion(m_database);
    if (!deletion.exec(tried.deletion())) {
        verdict.error = deletion.lastError().databaseText();
        verdict.errorNumber = deletion.lastError().nativeErrorCode().toInt();
    }
    const QStringList old = printed(before);
    const QStringList now = printed(snapshot(tried));
    QStringList gone;
    std::ranges::set_difference(old, now, std::back_inserter(gone));
    verdict.rowsAffected = gone.size();
    for (const Answer& answer : answers)
        for (const QString& problem : compare(answer, verdict, schema, before, now))
            verdict.problems << answer.method + u": "_s + problem;
    return verdict;
}

std::vector<MariaDbJudge::Answer> MariaDbJudge::predict(const MariaDbCase& of, Verdict& verdict,
                                                        Schema& schema) const
{
    NoProgress progress;
    Connection connection = Connection::open(
        ConnectionUrl::parse(m_server.url(QString::fromLatin1(MariaDbCase::Main))), progress);
    schema = readSchema(connection);
    DeleteRequest request;
    const auto found = std::ranges::find(schema.tables(), of.table, sqlName);
    if (found == schema.tables().end()) {
        // A table of the other database that no foreign key leads to is not part of the schema.
        verdict.error = u"not built"_s;
        return {};
    }
    request.table = TableId{static_cast<int>(found - schema.tables().begin())};
    request.condition.sql = of.where;
    request.enforcement = of.enforcement;
    std::vector<Answer> answers;
    for (const auto& [name, method] :
         {std::pair(u"automatic"_s, MariaDbMethod::Automatic),
          std::pair(u"row by row"_s, MariaDbMethod::Replay), std::pair(u"by sets"_s, MariaDbMethod::Sets)}) {
        const auto prediction = predictMariaDb(connection, schema, request, method);
        Answer answer{name, {prediction->outcome(), {}, true, {}}};
        prediction->listRows({}, [&](const AffectedRow& row) { answer.simulation.rows.push_back(row); });
        verdict.problems << limitProblems(*prediction, answer.simulation.rows);
        answers.push_back(std::move(answer));
    }
    if (printedAnswer(schema, answers[1].simulation) != printedAnswer(schema, answers[2].simulation))
        verdict.problems << u"row by row:"_s << printedAnswer(schema, answers[1].simulation) << u"by sets:"_s
                         << printedAnswer(schema, answers[2].simulation);
    if (of.enforcement == Enforcement::On) {
        const MariaDbSelection selection = selectMariaDbRows(connection, schema, request);
        verdict.isBySets = !mariaDbOrderMayMatter(connection, schema, selection,
                                                  findMariaDbSets(connection, schema, selection));
    }
    return answers;
}

QStringList MariaDbJudge::compare(const Answer& answer, const Verdict& verdict, const Schema& schema,
                                  Snapshot before, const QStringList& after)
{
    const Outcome& outcome = answer.simulation.outcome;
    const std::vector<AffectedRow>& rows = answer.simulation.rows;
    QStringList problems;
    if (outcome.message != verdict.error)
        problems << u"the server says: %1\nthe prediction: %2"_s.arg(verdict.error, outcome.message);
    if ((outcome.verdict == ::Verdict::Deletes) != verdict.error.isEmpty())
        problems << u"one refuses and the other does not"_s;
    if (outcome.blockingConstraint != namedConstraint(verdict.error))
        problems << u"the constraint named by the prediction is "_s + outcome.blockingConstraint;
    if (outcome.verdict == ::Verdict::Blocked && (rows.empty() || rows.front().effect != Effect::Blocks))
        problems << u"refused without a row that blocks"_s;
    problems << play(before, schema, rows);
    if (verdict.error.isEmpty() && outcome.verdict == ::Verdict::Deletes && printed(before) != after)
        problems << u"the rows afterwards differ; in the server:"_s << after << u"as predicted:"_s
                 << printed(before);
    return problems;
}

QStringList MariaDbJudge::play(Snapshot& rows, const Schema& schema, const std::vector<AffectedRow>& affected)
{
    QStringList problems;
    Snapshot renewed;
    for (const AffectedRow& effect : affected) {
        const QString table = sqlName(schema.table(effect.table));
        std::vector<Row>& stored = rows[table];
        const auto found = std::ranges::find_if(stored, [&](const Row& row) {
            return std::ranges::all_of(effect.key.parts, [&](const RowKey::Part& part) {
                const auto cell = row.find(part.column);
                return cell == row.end() || cell->second == printedCell(part.value);
            });
        });
        if (found == stored.end()) {
            problems << u"no such row, or listed twice: %1 %2"_s.arg(table, displayText(effect.key));
            continue;
        }
        if (effect.effect == Effect::Blocks)
            continue;
        Row row = *found;
        stored.erase(found);
        if (effect.effect == Effect::Delete)
            continue;
        for (const CellChange& change : effect.changes)
            row[schema.table(effect.table).column(change.column).name] = printedCell(change.value);
        renewed[table].push_back(std::move(row));
    }
    for (auto& [table, changed] : renewed)
        rows[table].insert(rows[table].end(), changed.begin(), changed.end());
    return problems;
}
