#include "tests/differential/mariadb/mariadbjudge.h"

#include "model/cascade/simulation.h"
#include "model/database/connection.h"
#include "model/engines/engine.h"
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
    std::optional<Simulation> predicted;
    std::optional<Schema> schema;
    try {
        NoProgress progress;
        Connection connection = Connection::open(
            ConnectionUrl::parse(m_server.url(QString::fromLatin1(MariaDbCase::Main))), progress);
        schema = readSchema(connection);
        DeleteRequest request;
        const auto& tables = schema->tables();
        const auto found = std::ranges::find(tables, tried.table, sqlName);
        request.table = TableId{static_cast<int>(found - tables.begin())};
        if (found == tables.end()) {
            // A table of the other database that no foreign key leads to is not part of the schema.
            verdict.error = u"not built"_s;
            return verdict;
        }
        request.condition.sql = tried.where;
        request.enforcement = tried.enforcement;
        predicted = simulate(connection, *schema, request, {});
    } catch (const Error& error) {
        verdict.problems << u"the prediction throws: "_s + QString::fromUtf8(error.what());
    }

    execute(u"SET foreign_key_checks = %1"_s.arg(tried.enforcement == Enforcement::On ? 1 : 0));
    QSqlQuery deletion(m_database);
    if (!deletion.exec(tried.deletion())) {
        verdict.error = deletion.lastError().databaseText();
        verdict.errorNumber = deletion.lastError().nativeErrorCode().toInt();
    }
    const Snapshot after = snapshot(tried);
    const QStringList old = printed(before);
    const QStringList now = printed(after);
    QStringList gone;
    std::ranges::set_difference(old, now, std::back_inserter(gone));
    verdict.rowsAffected = gone.size();
    if (!predicted)
        return verdict;

    const Outcome& outcome = predicted->outcome;
    if (outcome.message != verdict.error)
        verdict.problems << u"the server says: %1\nthe prediction: %2"_s.arg(verdict.error, outcome.message);
    if ((outcome.verdict == ::Verdict::Deletes) != verdict.error.isEmpty())
        verdict.problems << u"one refuses and the other does not"_s;
    if (outcome.blockingConstraint != namedConstraint(verdict.error))
        verdict.problems << u"the constraint named by the prediction is "_s + outcome.blockingConstraint;
    if (outcome.verdict == ::Verdict::Blocked
        && (predicted->rows.empty() || predicted->rows.front().effect != Effect::Blocks))
        verdict.problems << u"refused without a row that blocks"_s;
    Snapshot played = before;
    verdict.problems << play(played, *schema, predicted->rows);
    if (verdict.error.isEmpty() && outcome.verdict == ::Verdict::Deletes && printed(played) != now) {
        verdict.problems << u"the rows afterwards differ; in the server:"_s << now << u"as predicted:"_s
                         << printed(played);
    }
    return verdict;
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
