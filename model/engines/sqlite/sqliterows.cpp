#include "model/engines/sqlite/sqliterows.h"

#include "model/database/connection.h"
#include "model/engines/sqlite/sqlitecondition.h"
#include "model/engines/sqlite/sqlitequoting.h"
#include "model/job/error.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

/// How SQL writes the parts of a row's key, and how RowKey names them.
struct Identity {
    QStringList expressions;
    QStringList names;
};

Identity identityOf(const Table& table)
{
    Identity identity;
    for (const ColumnId column : table.identifyingColumns()) {
        identity.names << table.column(column).name;
        identity.expressions << quoted(table.column(column).name);
    }
    const QString rowId = rowIdName(table);
    if (identity.names.isEmpty() && !rowId.isEmpty() && table.kind != TableKind::View) {
        identity.names << rowId;
        identity.expressions << rowId;
    }
    return identity;
}

/// Joins with OR as a balanced tree: SQLite limits the depth of an expression to 1,000.
QString anyOf(const QStringList& conditions)
{
    if (conditions.size() < 3)
        return u'(' + conditions.join(u" OR "_s) + u')';
    const qsizetype half = conditions.size() / 2;
    return u'(' + anyOf(conditions.first(half)) + u" OR "_s + anyOf(conditions.sliced(half)) + u')';
}

/// A LIKE pattern for texts that hold `text`, with '\' as the escape character.
QString patternFor(QString text)
{
    for (const QString& special : {u"\\"_s, u"%"_s, u"_"_s})
        text.replace(special, u'\\' + special);
    return u'%' + text + u'%';
}

QString whereClause(const Table& table, const RowQuery& query)
{
    QStringList conditions;
    for (const RowKey::Part& part : query.values.parts)
        conditions << quoted(part.column) + u" = ?"_s;
    if (!query.contains.isEmpty()) {
        QStringList cells;
        for (const Column& column : table.columns)
            cells << quoted(column.name) + uR"( LIKE ? ESCAPE '\')"_s;
        conditions << anyOf(cells);
    }
    // A line break ends a comment that the condition may end with.
    if (!query.condition.isEmpty())
        conditions << u'(' + query.condition + u"\n)"_s;
    return conditions.isEmpty() ? QString() : u" WHERE "_s + conditions.join(u" AND "_s);
}

QString shownCell(const Column& column)
{
    const QString name = quoted(column.name);
    return u"CASE WHEN typeof(%1) IN ('text', 'blob') THEN substr(%1, 1, %2) ELSE %1 END"_s.arg(
        name, QString::number(ShownLength));
}

std::optional<qint64> countRows(Connection& connection, const QString& source,
                                const std::vector<Value>& parameters)
{
    const QString sql
        = u"SELECT count(*) FROM (SELECT 1%1 LIMIT %2)"_s.arg(source, QString::number(CountedRows + 1));
    const qint64 count = std::get<qint64>(connection.scalar(sql, parameters));
    return count > CountedRows ? std::nullopt : std::optional(count);
}

RowPage readPage(Connection& connection, const Table& table, const RowQuery& query)
{
    const Identity identity = identityOf(table);
    QStringList cells;
    for (const Column& column : table.columns)
        cells << shownCell(column);
    const QString source = u" FROM "_s + qualifiedName(table) + whereClause(table, query);
    // Qt's driver takes one value a place, even where places share a number (Qt 6.4).
    std::vector<Value> parameters;
    for (const RowKey::Part& part : query.values.parts)
        parameters.push_back(part.value);
    if (!query.contains.isEmpty())
        parameters.insert(parameters.end(), table.columns.size(), patternFor(query.contains));

    const QString order
        = identity.expressions.isEmpty() ? QString() : u" ORDER BY "_s + identity.expressions.join(u", "_s);
    const QString sql = u"SELECT "_s + (identity.expressions + cells).join(u", "_s) + source + order
        + u" LIMIT %1 OFFSET %2"_s.arg(QString::number(query.limit + 1), QString::number(query.offset));

    RowPage page;
    Cursor cursor = connection.query(sql, parameters);
    while (cursor.next()) {
        if (std::ssize(page.keys) == query.limit) {
            page.hasMore = true;
            break;
        }
        int column = 0;
        RowKey key;
        for (const QString& name : identity.names)
            key.parts.push_back({name, cursor.value(column++)});
        std::vector<Value> row;
        for (size_t i = 0; i < table.columns.size(); ++i)
            row.push_back(cursor.value(column++));
        page.keys.push_back(std::move(key));
        page.cells.push_back(std::move(row));
    }
    const bool isLast = !page.hasMore && (query.offset == 0 || !page.keys.empty());
    page.total = isLast ? query.offset + std::ssize(page.keys) : countRows(connection, source, parameters);
    return page;
}

} // namespace

RowPage readSqliteRows(Connection& connection, const Schema& schema, const RowQuery& query)
{
    if (!query.condition.isEmpty())
        checkCondition(query.condition);
    return readPage(connection, schema.table(query.table), query);
}
