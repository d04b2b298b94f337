#include "model/engines/odbc/odbcengine.h"

#include "model/database/connection.h"
#include "model/engines/odbc/odbccatalog.h"
#include "model/job/error.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

/// In SQL's own quotes: every ODBC driver that has other ones takes these as well, or says what is wrong.
QString quoted(QString name)
{
    return u'"' + name.replace(u'"', u"\"\""_s) + u'"';
}

bool holds(const std::vector<Value>& cells, const QString& text)
{
    return std::ranges::any_of(cells, [&](const Value& cell) {
        return !isNull(cell) && displayText(cell).contains(text, Qt::CaseInsensitive);
    });
}

RowKey keyOf(const Table& table, const std::vector<Value>& cells)
{
    RowKey key;
    for (const ColumnId column : table.identifyingColumns())
        key.parts.push_back({table.column(column).name, cells[column.position()]});
    return key;
}

} // namespace

Schema OdbcEngine::readSchema(Connection& connection) const
{
    return readOdbcSchema(connection);
}

std::unique_ptr<Prediction> OdbcEngine::predict(Connection&, const Schema&, const DeleteRequest&) const
{
    throw RequestError(QCoreApplication::translate(
        "OdbcEngine",
        "ODBC does not tell how its database processes a DELETE; connect to PostgreSQL, MariaDB "
        "or SQLite by a URL of their own to predict one."));
}

RowPage OdbcEngine::readRows(Connection& connection, const Schema& schema, const RowQuery& query) const
{
    const Table& table = schema.table(query.table);
    QStringList columns;
    for (const Column& column : table.columns)
        columns << quoted(column.name);
    QString sql = u"SELECT %1 FROM %2"_s.arg(columns.join(u", "_s), inSql(table));
    QStringList conditions;
    std::vector<Value> parameters;
    for (const RowKey::Part& part : query.values.parts) {
        conditions << quoted(part.column) + u" = ?"_s;
        parameters.push_back(part.value);
    }
    // A line break ends a comment that the condition may end with.
    if (!query.condition.isEmpty())
        conditions << u'(' + query.condition + u"\n)"_s;
    if (!conditions.isEmpty())
        sql += u" WHERE "_s + conditions.join(u" AND "_s);
    RowPage page;
    qint64 skipped = 0;
    Cursor row = connection.query(
        sql, parameters); // No dialect's LIMIT is everybody's: rows before the page are read over.
    while (!page.hasMore && row.next()) {
        std::vector<Value> cells;
        for (int i = 0; i < row.columnCount(); ++i)
            cells.push_back(row.value(i));
        if (!query.contains.isEmpty() && !holds(cells, query.contains))
            continue;
        if (skipped++ < query.offset)
            continue;
        if (std::ssize(page.keys) == query.limit) {
            page.hasMore = true;
            continue;
        }
        page.keys.push_back(keyOf(table, cells));
        page.cells.push_back(std::move(cells));
    }
    if (!page.hasMore)
        page.total = query.offset + std::ssize(page.keys);
    return page;
}

/// ODBC asks for a read-only session, and cannot tell whether the database obeys.
ConnectionReport OdbcEngine::report(Connection& connection) const
{
    const Schema schema = readOdbcSchema(connection);
    ConnectionReport report;
    report.product = u"ODBC"_s;
    report.version = schema.engineVersion();
    report.tables = std::ranges::count(schema.tables(), TableKind::Ordinary, &Table::kind);
    return report;
}

QString OdbcEngine::inSql(const Table& table) const
{
    return (table.schema.isEmpty() ? QString() : quoted(table.schema) + u'.') + quoted(table.name);
}

QString OdbcEngine::inSql(const Column& column) const
{
    return quoted(column.name);
}
