#include "model/engines/postgresql/postgresqlrows.h"

#include "model/database/connection.h"
#include "model/engines/postgresql/postgresqlquoting.h"
#include "model/engines/postgresql/postgresqlselection.h"
#include "model/engines/postgresql/postgresqlvalue.h"
#include "model/job/error.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

/// Without a type of its own: PostgreSQL gives it the column's.
QString untypedLiteral(const Value& value)
{
    if (const auto* bytes = std::get_if<QByteArray>(&value))
        return PostgreSql::literal(u"\\x"_s + QString::fromLatin1(bytes->toHex()));
    return PostgreSql::literal(displayText(value));
}

/// A row of a partition that has no key is named by the partition as well, as PostgreSqlRowStore::rowKey() does.
QString holds(const Table& table, const RowKey::Part& part)
{
    const QString condition = PostgreSql::quoted(part.column) + u" = "_s + untypedLiteral(part.value);
    const bool isRelation = part.column == "tableoid"_L1 && !table.findColumn(part.column);
    return isRelation ? condition + u"::regclass"_s : condition;
}

QString whereClause(const Table& table, const RowQuery& query)
{
    QStringList conditions;
    for (const RowKey::Part& part : query.values.parts)
        conditions << holds(table, part);
    if (!query.contains.isEmpty()) {
        QStringList cells;
        for (const Column& column : table.columns)
            cells << u"strpos(lower(%1::text), lower(%2)) > 0"_s.arg(PostgreSql::quoted(column.name),
                                                                     PostgreSql::literal(query.contains));
        conditions << u'(' + cells.join(u" OR "_s) + u')';
    }
    // A line break ends a comment that the condition may end with.
    if (!query.condition.isEmpty())
        conditions << u'(' + query.condition + u"\n)"_s;
    return conditions.isEmpty() ? QString() : u" WHERE "_s + conditions.join(u" AND "_s);
}

RowPage readPage(Connection& connection, const Table& table, const RowQuery& query)
{
    const std::vector<ColumnId> identity = table.identifyingColumns();
    QStringList items{table.kind == TableKind::View ? u"''"_s : u"ctid::text"_s};
    QStringList order;
    for (const ColumnId column : identity) {
        items << PostgreSql::quoted(table.column(column).name) + u"::text"_s;
        // A name alone would mean the text that the select list makes of it.
        order << PostgreSql::quoted(table.name) + u'.' + PostgreSql::quoted(table.column(column).name);
    }
    for (const Column& column : table.columns)
        items << u"left(%1::text, %2)"_s.arg(PostgreSql::quoted(column.name), QString::number(ShownLength));
    const QString source = u" FROM "_s + PostgreSql::tableName(table) + whereClause(table, query);

    RowPage page;
    Cursor cursor = connection.query(u"SELECT %1%2%3 LIMIT %4 OFFSET %5"_s.arg(
        items.join(u", "_s), source, order.isEmpty() ? QString() : u" ORDER BY "_s + order.join(u", "_s),
        QString::number(query.limit + 1), QString::number(query.offset)));
    while (cursor.next()) {
        if (std::ssize(page.keys) == query.limit) {
            page.hasMore = true;
            continue;
        }
        const auto valueAt = [&](int place, const Column& column) {
            const Value text = cursor.value(place);
            return isNull(text) ? Value() : postgreSqlValue(column.type, std::get<QString>(text));
        };
        int place = 1;
        RowKey key;
        for (const ColumnId column : identity)
            key.parts.push_back({table.column(column).name, valueAt(place++, table.column(column))});
        if (key.parts.empty() && table.kind != TableKind::View)
            key.parts.push_back({u"ctid"_s, cursor.text(0)});
        std::vector<Value> row;
        for (const Column& column : table.columns)
            row.push_back(valueAt(place++, column));
        page.keys.push_back(std::move(key));
        page.cells.push_back(std::move(row));
    }
    const bool isLast = !page.hasMore && (query.offset == 0 || !page.keys.empty());
    if (isLast) {
        page.total = query.offset + std::ssize(page.keys);
        return page;
    }
    const qint64 count
        = std::get<qint64>(connection.scalar(u"SELECT count(*) FROM (SELECT 1%1 LIMIT %2) AS counted"_s.arg(
            source, QString::number(CountedRows + 1))));
    if (count <= CountedRows)
        page.total = count;
    return page;
}

} // namespace

RowPage readPostgreSqlRows(Connection& connection, const Schema& schema, const RowQuery& query)
{
    if (!query.condition.isEmpty())
        checkPostgreSqlCondition(query.condition);
    return readPage(connection, schema.table(query.table), query);
}
