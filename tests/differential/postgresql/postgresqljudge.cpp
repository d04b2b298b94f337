#include "tests/differential/postgresql/postgresqljudge.h"

#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/engines/postgresql/postgresqlquoting.h"
#include "model/engines/postgresql/postgresqlvalue.h"
#include "model/job/progress.h"
#include "tests/differential/postgresql/postgresqlways.h"

#include <QLibrary>
#include <QRegularExpression>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace {

const auto ConnectionName = u"judge"_s;
const auto FarConnectionName = u"judge of far rows"_s;

/// Makes the server's errors name their constraint, which Qt has no way to ask for.
/// Source: https://www.postgresql.org/docs/15/libpq-control.html#LIBPQ-PQSETERRORVERBOSITY
void makeErrorsVerbose(const QSqlDatabase& database)
{
    const QVariant handle = database.driver()->handle();
    using SetErrorVerbosity = int (*)(void*, int);
    QLibrary libpq(u"pq"_s, 5);
    const auto setErrorVerbosity = reinterpret_cast<SetErrorVerbosity>(libpq.resolve("PQsetErrorVerbosity"));
    if (!setErrorVerbosity)
        throw std::runtime_error("libpq has no PQsetErrorVerbosity");
    constexpr int Verbose = 2;
    setErrorVerbosity(*static_cast<void* const*>(handle.constData()), Verbose);
}

} // namespace

PostgreSqlJudge::PostgreSqlJudge()
    : m_database(m_server.open(u"postgres"_s, ConnectionName))
{
    makeErrorsVerbose(m_database);
    run(u"CREATE DATABASE far"_s);
    m_far = m_server.open(u"far"_s, FarConnectionName);
    QSqlQuery(m_far).exec(u"SET client_min_messages = error"_s);
    run(u"SET client_min_messages = error"_s);
    run(u"SET DateStyle = 'ISO, YMD'"_s);
    run(u"SET bytea_output = hex"_s); // Qt asks for another one.
}

PostgreSqlJudge::~PostgreSqlJudge()
{
    m_database = {};
    m_far = {};
    QSqlDatabase::removeDatabase(ConnectionName);
    QSqlDatabase::removeDatabase(FarConnectionName);
}

bool PostgreSqlJudge::run(const QString& statement)
{
    QSqlQuery query(m_database);
    m_answer = {};
    if (query.exec(statement))
        return true;
    const QString text = query.lastError().databaseText();
    static const QRegularExpression first(u"^ERROR:  ([0-9A-Z]{5}): (.*)$"_s,
                                          QRegularExpression::MultilineOption);
    static const QRegularExpression named(u"^CONSTRAINT NAME:  (.*)$"_s, QRegularExpression::MultilineOption);
    m_answer = {first.match(text).captured(2), first.match(text).captured(1), named.match(text).captured(1)};
    return false;
}

/// The statements that the server takes; without tables, there is nothing to judge.
bool PostgreSqlJudge::build(const PostgreSqlCase& testCase)
{
    run(u"DROP SCHEMA IF EXISTS other CASCADE"_s);
    run(u"DROP SCHEMA public CASCADE"_s);
    run(u"CREATE SCHEMA public"_s);
    for (const QString& statement : testCase.farStatements)
        QSqlQuery(m_far).exec(statement);
    m_accepted.clear();
    for (const QString& statement : testCase.statements)
        if (run(statement))
            m_accepted << statement;
    run(u"RESET session_replication_role"_s);
    run(testCase.isReplicaByDefault ? u"ALTER DATABASE postgres SET session_replication_role = replica"_s
                                    : u"ALTER DATABASE postgres RESET session_replication_role"_s);
    return run(u"SELECT FROM %1 WHERE %2"_s.arg(testCase.quotedTable, testCase.condition));
}

void PostgreSqlJudge::predict(const PostgreSqlCase& testCase)
{
    NoProgress progress;
    Connection connection = Connection::open(ConnectionUrl::parse(m_server.url(u"postgres"_s)), progress);
    m_schema = readSchema(connection);
    DeleteRequest request;
    request.table = findTable(m_schema, testCase.table);
    request.condition.sql = testCase.condition;
    request.enforcement = testCase.enforcement;
    m_predicted = simulate(connection, m_schema, request, std::nullopt);
}

PostgreSqlJudge::Answer PostgreSqlJudge::deleteReally(const PostgreSqlCase& testCase)
{
    const bool isReplica = testCase.enforcement == Enforcement::Off
        || (testCase.enforcement == Enforcement::Default && testCase.isReplicaByDefault);
    if (isReplica)
        run(u"SET session_replication_role = replica"_s);
    run(u"BEGIN"_s);
    run(u"DELETE FROM %1 WHERE %2"_s.arg(testCase.quotedTable, testCase.condition));
    Answer answer = m_answer;
    if (!run(u"COMMIT"_s))
        answer = m_answer;
    run(u"RESET session_replication_role"_s);
    return answer;
}

PostgreSqlJudge::Rows PostgreSqlJudge::readRows()
{
    Rows rows;
    for (const Table& table : m_schema.tables()) {
        QStringList columns;
        for (const Column& column : table.columns)
            columns << u"r."_s + PostgreSql::quoted(column.name) + u"::text"_s;
        // Rows of tables that inherit are their own tables' rows.
        const QString name = PostgreSql::tableName(table);
        QSqlQuery query(m_database);
        query.exec(
            uR"(SELECT '"' || replace(n.nspname, '"', '""') || '"."' || replace(c.relname, '"', '""') || '"', r.ctid::text, %1
            FROM %2 AS r JOIN pg_class AS c ON c.oid = r.tableoid JOIN pg_namespace AS n ON n.oid = c.relnamespace
            WHERE r.tableoid = %3::regclass OR c.relispartition)"_s.arg(columns.join(u", "_s), name,
                                                                        PostgreSql::literal(name)));
        std::vector<Row>& list = rows[table.displayName()];
        while (query.next()) {
            Row row{query.value(0).toString(), query.value(1).toString(), {}};
            for (size_t i = 0; i < table.columns.size(); ++i) {
                const QVariant cell = query.value(static_cast<int>(i) + 2);
                row.cells.push_back(
                    postgreSqlValue(table.columns[i].type, cell.isNull() ? Cell() : Cell(cell.toString())));
            }
            list.push_back(std::move(row));
        }
    }
    return rows;
}

/// Does to the rows what is predicted. Returns what cannot be done.
QStringList PostgreSqlJudge::play(Rows& rows) const
{
    QStringList problems;
    Rows changed;
    for (const AffectedRow& affected : m_predicted.rows) {
        const Table& table = m_schema.table(affected.table);
        std::vector<Row>& list = rows[table.displayName()];
        const auto isMeant = [&](const Row& row) {
            return std::ranges::all_of(affected.key.parts, [&](const RowKey::Part& part) {
                if (table.identifyingColumns().empty())
                    return part.value == Value(part.column == "ctid"_L1 ? row.place : row.relation);
                return row.cells[table.findColumn(part.column).position()] == part.value;
            });
        };
        if (std::ranges::count_if(list, isMeant) != 1) {
            problems << u"not one row of %1 is %2"_s.arg(table.displayName(), displayText(affected.key));
            continue;
        }
        const auto found = std::ranges::find_if(list, isMeant);
        if (affected.effect == Effect::Blocks)
            continue;
        Row row = *found;
        list.erase(found);
        for (const CellChange& change : affected.changes)
            row.cells[change.column.position()] = change.value;
        if (affected.effect != Effect::Delete)
            changed[table.displayName()].push_back(std::move(row)); // Apart: a later key does not mean it.
    }
    for (auto& [table, list] : changed)
        std::ranges::move(list, std::back_inserter(rows[table]));
    return problems;
}

QString PostgreSqlJudge::printed(const Table& table, const Row& row)
{
    QStringList cells;
    for (size_t i = 0; i < row.cells.size(); ++i)
        cells << table.columns[i].name + u'=' + sqlLiteral(row.cells[i]);
    return cells.join(u", "_s);
}

QStringList PostgreSqlJudge::printed(const Table& table, const std::vector<Row>& rows) const
{
    QStringList lines;
    for (const Row& row : rows)
        lines << printed(table, row);
    lines.sort();
    return lines;
}

QStringList PostgreSqlJudge::compare(const Rows& before, const Rows& really, const Answer& answer) const
{
    const Outcome& outcome = m_predicted.outcome;
    Rows predicted = before;
    QStringList differences = play(predicted);
    if (answer.message != outcome.message)
        differences << u"PostgreSQL says “%1”, predicted was “%2”"_s.arg(answer.message, outcome.message);
    else if (answer.constraint != outcome.blockingConstraint)
        differences << u"PostgreSQL names “%1”, predicted was “%2”"_s.arg(answer.constraint,
                                                                          outcome.blockingConstraint);
    const bool isAction = answer.state == "23503"_L1 && answer.message.startsWith("update or delete"_L1);
    const Verdict verdict = answer.message.isEmpty() ? Verdict::Deletes
        : isAction                                   ? Verdict::Blocked
                                                     : Verdict::Fails;
    if (verdict != outcome.verdict)
        differences << u"the verdict is another one"_s;
    if (!answer.message.isEmpty() || !outcome.message.isEmpty())
        return differences;
    for (const Table& table : m_schema.tables()) {
        const QString name = table.displayName();
        const QStringList real = printed(table, really.at(name));
        const QStringList expected = printed(table, predicted.at(name));
        if (real != expected)
            differences << u"%1 has\n  %2\npredicted was\n  %3"_s.arg(name, real.join(u"\n  "_s),
                                                                      expected.join(u"\n  "_s));
    }
    return differences;
}

/// What a sequence gives can only be told by using it up.
bool PostgreSqlJudge::saysThatItCannotKnow() const
{
    return std::ranges::any_of(m_predicted.outcome.warnings, [](const Warning& warning) {
        return warning.code == "volatile-default"_L1 || warning.code == "partition-move"_L1;
    });
}

/// A delete adds no rows: where a relation has more than before, they were another partition's.
bool PostgreSqlJudge::hasMovedRows(const Rows& before, const Rows& really)
{
    std::map<QString, qsizetype> growth;
    for (const auto& [table, rows] : before)
        for (const Row& row : rows)
            --growth[row.relation];
    for (const auto& [table, rows] : really)
        for (const Row& row : rows)
            ++growth[row.relation];
    return std::ranges::any_of(growth, [](const auto& entry) { return entry.second > 0; });
}

TableId PostgreSqlJudge::findExpected(const QString& sqlName) const
{
    const auto isMeant = [&](const Table& table) {
        return sqlName == PostgreSql::tableName(table)
            || sqlName == u"\"public\"."_s + PostgreSql::tableName(table);
    };
    const auto found = std::ranges::find_if(m_schema.tables(), isMeant);
    return found == m_schema.tables().end() ? TableId()
                                            : TableId{static_cast<int>(found - m_schema.tables().begin())};
}

bool PostgreSqlJudge::isWarnedOf(const PostgreSqlCase::ExpectedWarning& expected, const Rows& before,
                                 const Rows& really) const
{
    const TableId id = findExpected(expected.table);
    if (!id)
        return true; // A smaller case may have left it out.
    const Table& table = m_schema.table(id);
    if (printed(table, before.at(table.displayName())) == printed(table, really.at(table.displayName())))
        return true; // The delete does not come to it.
    return std::ranges::any_of(m_predicted.outcome.warnings, [&](const Warning& warning) {
        return warning.code == expected.code && warning.table == id;
    });
}

qsizetype PostgreSqlJudge::countChanges(const Rows& before, const Rows& really) const
{
    qsizetype changes = 0;
    for (const Table& table : m_schema.tables()) {
        const QStringList now = printed(table, really.at(table.displayName()));
        for (const QString& row : printed(table, before.at(table.displayName())))
            changes += now.contains(row) ? 0 : 1;
    }
    return changes;
}

QString PostgreSqlJudge::judge(const PostgreSqlCase& testCase)
{
    m_kind = Kind::NotBuilt;
    m_isBySets = false;
    m_hasMovedRows = false;
    if (!build(testCase))
        return {};
    PostgreSqlWays ways;
    try {
        predict(testCase);
        ways = comparePostgreSqlWays(ConnectionUrl::parse(m_server.url(u"postgres"_s)), testCase);
    } catch (const std::exception& error) {
        return u"no prediction: "_s + QString::fromUtf8(error.what());
    }
    m_isBySets = ways.isBySets;
    const Rows before = readRows();
    const Answer answer = deleteReally(testCase);
    const Rows really = readRows();

    m_hasMovedRows = hasMovedRows(before, really);
    m_refusal = QString(answer.message).remove(QRegularExpression(u"\".*\""_s));
    QStringList differences;
    if (!ways.difference.isEmpty())
        differences << ways.difference;
    if (saysThatItCannotKnow()) {
        m_kind = Kind::NotPredicted;
        return differences.join(u'\n');
    }
    m_kind = !answer.message.isEmpty()     ? Kind::Refused
        : countChanges(before, really) > 1 ? Kind::ManyRows
                                           : Kind::OneRow;
    differences << compare(before, really, answer);
    if (answer.message.isEmpty())
        for (const PostgreSqlCase::ExpectedWarning& expected : testCase.expectedWarnings)
            if (!isWarnedOf(expected, before, really))
                differences << u"no %1 warning for %2"_s.arg(expected.code, expected.table);
    return differences.join(u'\n');
}
