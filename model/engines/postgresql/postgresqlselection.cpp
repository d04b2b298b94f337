#include "model/engines/postgresql/postgresqlselection.h"

#include "model/database/connection.h"
#include "model/engines/postgresql/postgresqlquoting.h"
#include "model/engines/postgresql/postgresqlvalue.h"
#include "model/job/error.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PostgreSqlSelection)
};

/// 5, 1.5 and 'text' as a person writes them.
QString constant(const Column& column, const QString& text)
{
    const Value value = postgreSqlValue(column.type, text);
    const bool isNumber = std::holds_alternative<qint64>(value) || std::holds_alternative<double>(value);
    return isNumber ? text : PostgreSql::literal(text);
}

class KeySelection {
public:
    KeySelection(Connection& connection, const Schema& schema, const DeleteRequest& request)
        : m_connection(connection)
        , m_request(request)
        , m_table(schema.table(request.table))
    {
    }

    QString condition()
    {
        QStringList conditions;
        for (const KeyText& key : m_request.keys)
            conditions << conditionOf(key);
        return conditions.size() == 1 ? conditions.front() : u'(' + conditions.join(u") OR ("_s) + u')';
    }

private:
    QString conditionOf(const KeyText& key)
    {
        if (key.size() == 1 && key.front().first == "ctid"_L1 && m_table.identifyingColumns().empty())
            return existing(u"ctid = %1"_s.arg(PostgreSql::literal(key.front().second)), key);
        std::set<ColumnId> columns;
        QStringList parts;
        for (const auto& [name, text] : key) {
            const ColumnId id = m_table.findColumn(name);
            if (!id)
                throw RequestError(
                    Texts::tr("“%1” has no column “%2”; its key is %3.").arg(m_table.name, name, keyNames()));
            if (!columns.insert(id).second)
                throw RequestError(Texts::tr("The key names column “%1” twice.").arg(name));
            const Column& column = m_table.column(id);
            parts << u"%1 = %2"_s.arg(PostgreSql::quoted(column.name), constant(column, text));
        }
        if (!isKey(columns))
            throw RequestError(Texts::tr("These columns are not a key of “%1”; its key is %2.")
                                   .arg(m_table.name, keyNames()));
        return existing(parts.join(u" AND "_s), key);
    }

    bool isKey(const std::set<ColumnId>& columns) const
    {
        return std::ranges::any_of(m_table.indexes, [&](const Index& index) {
            std::set<ColumnId> parts;
            for (const IndexPart& part : index.parts)
                parts.insert(part.column);
            return index.uniqueness == Uniqueness::Unique && index.coverage == IndexCoverage::AllRows
                && parts == columns;
        });
    }

    QString keyNames() const
    {
        QStringList names;
        for (const ColumnId column : m_table.identifyingColumns())
            names << m_table.column(column).name;
        return names.isEmpty() ? u"ctid"_s : names.join(u", "_s);
    }

    /// The condition, if a row meets it.
    QString existing(const QString& condition, const KeyText& key)
    {
        Value count;
        try {
            count = m_connection.scalar(
                u"SELECT count(*) FROM %1 WHERE %2"_s.arg(PostgreSql::tableName(m_table), condition));
        } catch (const StatementError& error) {
            throw RequestError(Texts::tr("The key cannot be read: %1.").arg(QString::fromUtf8(error.what())));
        }
        if (std::get<qint64>(count) > 0)
            return condition;
        QStringList parts;
        for (const auto& [name, text] : key)
            parts << name + u'=' + text;
        throw RequestError(
            Texts::tr("“%1” has no row with %2; check the key.").arg(m_table.name, parts.join(u", "_s)));
    }

    Connection& m_connection;
    const DeleteRequest& m_request;
    const Table& m_table;
};

/// Where the text that begins at `position` ends: a quoted name or string, a comment, or a dollar-quoted
/// string. −1 where it does not end; `position` itself where nothing of that kind begins there.
/// Source: https://www.postgresql.org/docs/15/sql-syntax-lexical.html
qsizetype endOfQuoted(const QString& sql, qsizetype position)
{
    const auto after = [&](const QString& end, qsizetype from) {
        const qsizetype found = sql.indexOf(end, from);
        return found < 0 ? -1 : found + end.size();
    };
    const QChar c = sql[position];
    if (c == u'\'' || c == u'"') {
        const bool hasEscapes = c == u'\'' && position > 0 && sql[position - 1].toLower() == u'e';
        for (qsizetype i = position + 1; i < sql.size(); ++i) {
            if (hasEscapes && sql[i] == u'\\')
                ++i;
            else if (sql[i] == c)
                return i + 1;
        }
        return -1;
    }
    if (sql.sliced(position).startsWith("--"_L1)) {
        const qsizetype end = sql.indexOf(u'\n', position);
        return end < 0 ? sql.size() : end;
    }
    if (sql.sliced(position).startsWith("/*"_L1)) {
        int depth = 0;
        for (qsizetype i = position; i + 1 < sql.size(); ++i) {
            const QString two = sql.sliced(i, 2);
            if (two != "/*"_L1 && two != "*/"_L1)
                continue;
            depth += two == "/*"_L1 ? 1 : -1;
            ++i;
            if (depth == 0)
                return i + 1;
        }
        return -1;
    }
    static const QRegularExpression dollarQuote(u"\\G\\$(?:[A-Za-z_\\x{80}-\\x{ffff}][\\w]*)?\\$"_s);
    const bool isInName = position > 0 && (sql[position - 1].isLetterOrNumber() || sql[position - 1] == u'_');
    const auto quote = dollarQuote.match(sql, position);
    if (c == u'$' && !isInName && quote.hasMatch())
        return after(quote.captured(), quote.capturedEnd());
    return position;
}

} // namespace

void checkPostgreSqlCondition(const QString& sql)
{
    int depth = 0;
    bool isEmpty = true;
    for (qsizetype i = 0; i < sql.size();) {
        const qsizetype end = endOfQuoted(sql, i);
        if (end < 0)
            throw RequestError(Texts::tr("The condition has a quote or comment that does not end."));
        if (end > i) {
            isEmpty = isEmpty && (sql[i] == u'-' || sql[i] == u'/');
            i = end;
            continue;
        }
        const QChar c = sql[i++];
        isEmpty = isEmpty && c.isSpace();
        if (c == u';')
            throw RequestError(Texts::tr("The condition holds a “;”: give one condition, not statements."));
        if (c == u'(')
            ++depth;
        if (c == u')' && --depth < 0)
            break;
    }
    if (depth != 0)
        throw RequestError(Texts::tr("The parentheses of the condition do not match."));
    if (isEmpty)
        throw RequestError(Texts::tr("The condition is empty; write true to select all rows."));
}

QString selectionCondition(Connection& connection, const Schema& schema, const DeleteRequest& request)
{
    const Table& table = schema.table(request.table);
    if (table.kind == TableKind::View)
        throw RequestError(
            Texts::tr("“%1” is a view; choose one of the tables that it reads.").arg(table.name));
    if (table.kind == TableKind::Virtual)
        throw RequestError(
            Texts::tr("“%1” is a foreign table: what a delete from it does is up to its server.")
                .arg(table.name));
    if (!request.keys.empty())
        return KeySelection(connection, schema, request).condition();
    checkPostgreSqlCondition(request.condition.sql);
    try {
        connection.scalar(u"SELECT 1 FROM %1 WHERE (\n%2\n) LIMIT 0"_s.arg(PostgreSql::tableName(table),
                                                                           request.condition.sql));
    } catch (const StatementError& error) {
        throw RequestError(
            Texts::tr("The condition cannot be read: %1.").arg(QString::fromUtf8(error.what())));
    }
    return request.condition.sql.trimmed();
}
