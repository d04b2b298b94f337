#include "tests/differential/postgresql/postgresqljudge.h"

#include "model/cascade/simulation.h"
#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/job/progress.h"
#include "tests/differential/postgresql/postgresqlways.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace {

const auto ConnectionName = u"judge"_s;

/// A value as PostgreSQL's text, which is how rows are compared.
QJsonValue asJson(const Value& value)
{
    if (isNull(value))
        return QJsonValue::Null;
    if (const auto* integer = std::get_if<qint64>(&value))
        return QString::number(*integer);
    if (const auto* real = std::get_if<double>(&value))
        return QString::number(*real, 'g', 15);
    return std::get<QString>(value);
}

/// 2.50 and 2.5 are one number.
QJsonValue comparable(const QJsonValue& value, const QString& type)
{
    if (!type.startsWith(u"numeric"_s) || value.isNull())
        return value;
    return QString::number(value.toString().toDouble(), 'g', 15);
}

} // namespace

PostgreSqlJudge::PostgreSqlJudge()
    : m_database(m_server.open(u"postgres"_s, ConnectionName))
{
    run(u"SET client_min_messages = error"_s);
}

PostgreSqlJudge::~PostgreSqlJudge()
{
    m_database = {};
    QSqlDatabase::removeDatabase(ConnectionName);
}

bool PostgreSqlJudge::run(const QString& statement)
{
    QSqlQuery query(m_database);
    const bool isDone = query.exec(statement);
    m_error = isDone ? QString()
                     : query.lastError().databaseText().section(u'\n', 0, 0).remove(u"ERROR:"_s).trimmed();
    return isDone;
}

PostgreSqlJudge::Rows PostgreSqlJudge::readRows()
{
    NoProgress progress;
    Connection connection = Connection::open(ConnectionUrl::parse(m_server.url(u"postgres"_s)), progress);
    const Schema schema = readSchema(connection);
    Rows rows;
    for (const Table& table : schema.tables()) {
        QSqlQuery query(m_database);
        const QString schemaName = table.schema.isEmpty() ? u"public"_s : table.schema;
        QStringList columns;
        for (const Column& column : table.columns)
            columns << u'"' + QString(column.name).replace(u'"', u"\"\""_s) + u"\"::text"_s;
        // Rows of tables that inherit are their own tables' rows.
        const QString name = u"\"%1\".\"%2\""_s.arg(schemaName, QString(table.name).replace(u'"', u"\"\""_s));
        query.exec(u"SELECT %1 FROM %2 AS r WHERE tableoid = '%3'::regclass"
                   " OR (SELECT relispartition FROM pg_class WHERE oid = r.tableoid)"_s.arg(
                       columns.join(u", "_s), name, QString(name).replace(u'\'', u"''"_s)));
        QStringList& list = rows[table.displayName()];
        while (query.next()) {
            QJsonObject object;
            for (size_t i = 0; i < table.columns.size(); ++i) {
                const QVariant cell = query.value(static_cast<int>(i));
                object[table.columns[i].name] = comparable(
                    cell.isNull() ? QJsonValue(QJsonValue::Null) : cell.toString(), table.columns[i].type);
            }
            list << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
        }
        list.sort();
    }
    return rows;
}

PostgreSqlJudge::Rows PostgreSqlJudge::predictedRows(const PostgreSqlCase& testCase, QString& message)
{
    Rows rows = readRows();
    NoProgress progress;
    Connection connection = Connection::open(ConnectionUrl::parse(m_server.url(u"postgres"_s)), progress);
    const Schema schema = readSchema(connection);
    DeleteRequest request;
    request.table = findTable(schema, testCase.table);
    request.condition.sql = testCase.condition;
    const Simulation simulation = simulate(connection, schema, request, std::nullopt);
    message = simulation.outcome.message;
    if (simulation.outcome.verdict != Verdict::Deletes)
        return rows;
    for (const AffectedRow& affected : simulation.rows) {
        const Table& table = schema.table(affected.table);
        QStringList& list = rows[table.displayName()];
        const auto isMeant = [&](const QString& text) {
            const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
            return std::ranges::all_of(affected.key.parts, [&](const RowKey::Part& part) {
                const QString type = table.column(table.findColumn(part.column)).type;
                return object[part.column] == comparable(asJson(part.value), type);
            });
        };
        const auto found = std::ranges::find_if(list, isMeant);
        if (found == list.end()) {
            list << u"no such row: "_s + displayText(affected.key);
            continue;
        }
        QJsonObject object = QJsonDocument::fromJson(found->toUtf8()).object();
        list.erase(found);
        if (affected.effect == Effect::Delete)
            continue;
        for (const CellChange& change : affected.changes)
            object[table.column(change.column).name]
                = comparable(asJson(change.value), table.column(change.column).type);
        // Marked, so that a later key does not find the changed row.
        list << u"changed"_s + QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    }
    for (auto& [table, list] : rows) {
        list.replaceInStrings(QRegularExpression(u"^changed"_s), QString());
        list.sort();
    }
    return rows;
}

QString PostgreSqlJudge::judge(const PostgreSqlCase& testCase)
{
    m_kind = Kind::NotBuilt;
    m_isBySets = false;
    run(u"DROP SCHEMA IF EXISTS other CASCADE"_s);
    run(u"DROP SCHEMA public CASCADE"_s);
    run(u"CREATE SCHEMA public"_s);
    for (const QString& statement : testCase.statements)
        if (!run(statement)) {
            run(u"RESET session_replication_role"_s);
            return {};
        }
    const Rows before = readRows();
    QString predictedMessage;
    const Rows predicted = predictedRows(testCase, predictedMessage);
    const PostgreSqlWays ways
        = comparePostgreSqlWays(ConnectionUrl::parse(m_server.url(u"postgres"_s)), testCase);
    m_isBySets = ways.isBySets;

    QString message;
    run(u"BEGIN"_s);
    if (!run(u"DELETE FROM %1 WHERE %2"_s.arg(testCase.quotedTable, testCase.condition)))
        message = m_error;
    if (!run(u"COMMIT"_s))
        message = m_error;
    const Rows really = readRows();

    m_refusal = QString(message).remove(QRegularExpression(u"\"([^\"]|\"\")*\""_s));
    qsizetype changes = 0;
    for (const auto& [table, list] : before)
        for (const QString& row : list)
            changes += really.at(table).contains(row) ? 0 : 1;
    m_kind = !message.isEmpty() ? Kind::Refused : changes > 1 ? Kind::ManyRows : Kind::OneRow;
    QStringList differences;
    if (!ways.difference.isEmpty())
        differences << ways.difference;
    if (message != predictedMessage)
        differences << u"PostgreSQL says “%1”, predicted was “%2”"_s.arg(message, predictedMessage);
    for (const auto& [table, list] : really)
        if (list != predicted.at(table))
            differences << u"%1 has\n  %2\npredicted was\n  %3"_s.arg(table, list.join(u"\n  "_s),
                                                                      predicted.at(table).join(u"\n  "_s));
    return differences.join(u'\n');
}
