#include "model/engines/mariadb/mariadbrows.h"

#include "model/database/connection.h"
#include "model/engines/mariadb/mariadbcondition.h"
#include "model/engines/mariadb/mariadbquoting.h"
#include "model/engines/mariadb/mariadbvalue.h"
#include "model/job/error.h"
#include "model/rows/keytext.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

QString whereClause(const Table& table, const RowQuery& query)
{
    QStringList conditions;
    for (const auto& [name, text] : keyText(query.values)) {
        const MariaDbColumnReader reader(table.column(table.findColumn(name)));
        conditions << quotedName(name) + u" = "_s + reader.literalOf(text);
    }
    if (!query.contains.isEmpty()) {
        // LOCATE() knows no wildcards; texts of another character set and numbers are compared as text.
        const QString text = mariaDbLiteral(query.contains);
        QStringList cells;
        for (const Column& column : table.columns)
            cells << u"LOCATE(LOWER(%1), LOWER(CONVERT(%2 USING utf8mb4))) > 0"_s.arg(
                text, quotedName(column.name));
        conditions << u'(' + cells.join(u" OR "_s) + u')';
    }
    // A line break ends a comment that the condition may end with.
    if (!query.condition.isEmpty())
        conditions << u"(\n"_s + query.condition + u"\n)"_s;
    return conditions.isEmpty() ? QString() : u" WHERE "_s + conditions.join(u" AND "_s);
}

QString shownCell(const Column& column)
{
    const MariaDbColumnReader reader(column);
    const QString cell = reader.valueExpression(quotedName(column.name));
    return reader.isLong() ? u"LEFT(%1, %2)"_s.arg(cell, QString::number(ShownLength)) : cell;
}

std::optional<qint64> countRows(Connection& connection, const QString& source)
{
    const Value count = connection.scalar(u"SELECT COUNT(*) FROM (SELECT 1%1 LIMIT %2) AS counted"_s.arg(
        source, QString::number(CountedRows + 1)));
    const auto* rows = std::get_if<qint64>(&count);
    return !rows || *rows > CountedRows ? std::nullopt : std::optional(*rows);
}

RowPage readPage(Connection& connection, const Table& table, const RowQuery& query)
{
    std::vector<ColumnId> keyColumns = table.identifyingColumns();
    const bool hasKey = !keyColumns.empty();
    if (!hasKey)
        for (size_t i = 0; i < table.columns.size(); ++i)
            keyColumns.push_back(ColumnId{static_cast<int>(i)});
    QStringList order;
    QStringList cells;
    for (const ColumnId column : keyColumns) {
        const QString name = quotedName(table.column(column).name);
        order << name;
        cells << MariaDbColumnReader(table.column(column)).valueExpression(name);
    }
    for (const Column& column : table.columns)
        cells << shownCell(column);
    const QString source = u" FROM "_s + tableName(table) + whereClause(table, query);
    const QString ordered = hasKey ? u" ORDER BY "_s + order.join(u", "_s) : QString();

    RowPage page;
    Cursor cursor = connection.query(u"SELECT %1%2%3 LIMIT %4 OFFSET %5"_s.arg(
        cells.join(u", "_s), source, ordered, QString::number(query.limit + 1),
        QString::number(query.offset)));
    while (cursor.next()) {
        if (std::ssize(page.keys) == query.limit) {
            page.hasMore = true;
            continue; // A server's cursor is walked to its end.
        }
        int place = 0;
        RowKey key;
        for (const ColumnId column : keyColumns)
            key.parts.push_back({table.column(column).name,
                                 MariaDbColumnReader(table.column(column)).value(cursor, place++)});
        std::vector<Value> row;
        for (const Column& column : table.columns)
            row.push_back(MariaDbColumnReader(column).value(cursor, place++));
        page.keys.push_back(std::move(key));
        page.cells.push_back(std::move(row));
    }
    const bool isLast = !page.hasMore && (query.offset == 0 || !page.keys.empty());
    page.total = isLast ? query.offset + std::ssize(page.keys) : countRows(connection, source);
    return page;
}

} // namespace

RowPage readMariaDbRows(Connection& connection, const Schema& schema, const RowQuery& query)
{
    if (!query.condition.isEmpty())
        checkMariaDbCondition(query.condition);
    return readPage(connection, schema.table(query.table), query);
}
