#include "model/engines/mariadb/mariadbconversion.h"

#include "model/database/connection.h"
#include "model/engines/mariadb/mariadbquoting.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

/// Its values are filled up with blanks to their length in bytes, and read without them.
bool isFilledUp(const Column& column)
{
    return column.type.startsWith("char("_L1);
}

} // namespace

bool isExactInteger(const Column& column)
{
    static const QRegularExpression exact(u"^(tinyint|smallint|mediumint|int|bigint)(\\([0-9]+\\))?$"_s);
    return exact.match(column.type).hasMatch();
}

QStringList convertedExpressions(const Column& column, const QString& expression, const QString& name)
{
    const QString kept = isFilledUp(column) ? u"TRIM(TRAILING ' ' FROM (%1))"_s.arg(expression) : expression;
    // An IF takes collation and type of the column; a number is rounded where it is written to a narrower one.
    QString value = u"IF(1, (%1), %2)"_s.arg(kept, name);
    if (isExactInteger(column)) // A text that is no number stays one, to be refused.
        value = u"IF(CAST((%1) AS CHAR) REGEXP '^ *[-+]?([0-9]+[.]?|[0-9]*[.][0-9]+)([eE][-+]?[0-9]+)? *$', "
                "CAST((%1) AS SIGNED), CAST((%1) AS CHAR))"_s.arg(expression);
    else if (column.type.startsWith("decimal("_L1))
        value = u"CAST((%1) AS %2)"_s.arg(expression, column.type.section(u' ', 0, 0));
    const MariaDbColumnReader reader(column);
    return {reader.valueExpression(value), reader.keyExpression(value)};
}

std::optional<qsizetype> mariaDbLength(const Column& column)
{
    static const QRegularExpression limited(u"^(?:var)?(?:char|binary)\\(([0-9]+)\\)"_s);
    const QRegularExpressionMatch match = limited.match(column.type);
    return match.hasMatch() ? std::optional(match.captured(1).toLongLong()) : std::nullopt;
}

namespace {

QString storedText(const Column& column, const QString& text)
{
    if (!isFilledUp(column))
        return text;
    const bool isUtf8 = column.collation.startsWith("utf8"_L1);
    const qsizetype bytes = isUtf8 ? text.toUtf8().size() : text.size();
    return text + QString(std::max<qsizetype>(0, *mariaDbLength(column) - bytes), u' ');
}

QString readText(const Column& column, QString text)
{
    if (isFilledUp(column))
        while (text.endsWith(u' '))
            text.chop(1);
    return text;
}

} // namespace

std::optional<Value> cascadedValue(const Column& child, const Column& parent, const Value& value)
{
    const auto room = mariaDbLength(child);
    if (const auto* bytes = std::get_if<QByteArray>(&value); bytes && room)
        return bytes->size() <= *room ? std::optional(value) : std::nullopt;
    const auto* text = std::get_if<QString>(&value);
    if (!text || !room)
        return value;
    const QString stored = storedText(parent, *text);
    return stored.toUcs4().size() <= *room ? std::optional<Value>(readText(child, stored)) : std::nullopt;
}

MariaDbConverter::MariaDbConverter(Connection& connection, const Schema& schema)
    : m_connection(connection)
    , m_schema(schema)
{
}

MariaDbCell MariaDbConverter::converted(TableId id, ColumnId column, const QString& expression)
{
    const auto [entry, isNew] = m_converted.try_emplace({id, column, expression});
    if (isNew) {
        const Table& table = m_schema.table(id);
        const Column& described = table.column(column);
        Cursor cursor
            = m_connection.query(u"SELECT %1 FROM (SELECT 1 AS one) AS o LEFT JOIN %2 AS x ON FALSE"_s.arg(
                convertedExpressions(described, expression, u"x."_s + quotedName(described.name))
                    .join(u", "_s),
                tableName(table)));
        const MariaDbColumnReader reader(described);
        while (cursor.next())
            entry->second = {reader.value(cursor, 0), reader.key(cursor, 1)};
    }
    return entry->second;
}
