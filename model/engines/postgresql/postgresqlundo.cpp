#include "model/engines/postgresql/postgresqlundo.h"

#include "model/database/connection.h"
#include "model/engines/postgresql/postgresqlquoting.h"
#include "model/review/undowriter.h"

#include <QStringList>

#include <map>

using namespace Qt::StringLiterals;

namespace {

/// Without a type of its own: PostgreSQL gives it the column's.
QString untypedLiteral(const Value& value)
{
    if (isNull(value))
        return u"NULL"_s;
    if (const auto* bytes = std::get_if<QByteArray>(&value))
        return PostgreSql::literal(u"\\x"_s + QString::fromLatin1(bytes->toHex()));
    return PostgreSql::literal(displayText(value));
}

/// One statement puts everything back: foreign keys that are not deferred are asked at its end, so rows that
/// refer to each other in a circle come back as well, without any rights beside those to the tables.
/// Source: https://www.postgresql.org/docs/15/queries-with.html#QUERIES-WITH-MODIFYING
class PostgreSqlUndoWriter : public UndoWriter {
public:
    using UndoWriter::UndoWriter;

protected:
    std::optional<Literals> read(TableId id, const RowKey& key) override
    {
        const Table& table = tableOf(id);
        QStringList items;
        for (const Column& column : table.columns)
            items << u"quote_nullable(%1::text)"_s.arg(PostgreSql::quoted(column.name));
        Cursor row = connection().query(u"SELECT %1 FROM %2 WHERE %3 LIMIT 1"_s.arg(
            items.join(u", "_s), PostgreSql::tableName(table), condition(table, key)));
        if (!row.next())
            return std::nullopt;
        Literals literals;
        for (int i = 0; i < row.columnCount(); ++i)
            literals.push_back(row.text(i));
        while (row.next()) { }
        return literals;
    }

    void begin(UndoScript& script) override { script.statements << u"BEGIN"_s; }

    void insert(UndoScript&, TableId id, const std::vector<Assignment>& row) override
    {
        QStringList values;
        Insertion& insertion = m_insertions[id];
        insertion.columns.clear();
        for (const Assignment& cell : row) {
            insertion.columns << cell.column;
            values << cell.literal;
        }
        insertion.rows << u'(' + values.join(u", "_s) + u')';
    }

    void update(UndoScript&, const AffectedRow& row, const Literals& before,
                const std::vector<Assignment>& old) override
    {
        QStringList cells;
        for (const Assignment& cell : old)
            cells << cell.column + u" = "_s + cell.literal;
        const Table& table = tableOf(row.table);
        const QString where = table.identifyingColumns().empty() ? withoutKey(row, before)
                                                                 : condition(table, keyAfter(table, row));
        m_updates << u"UPDATE %1 SET %2 WHERE %3"_s.arg(PostgreSql::tableName(table), cells.join(u", "_s),
                                                        where);
    }

    void end(UndoScript& script) override
    {
        QStringList parts;
        for (const auto& [table, insertion] : m_insertions)
            parts << u"row%1 AS (INSERT INTO %2 (%3) OVERRIDING SYSTEM VALUE VALUES\n  %4)"_s.arg(
                QString::number(table.index), PostgreSql::tableName(tableOf(table)),
                insertion.columns.join(u", "_s), insertion.rows.join(u",\n  "_s));
        for (qsizetype i = 0; i < m_updates.size(); ++i)
            parts << u"cell%1 AS (%2)"_s.arg(QString::number(i), m_updates[i]);
        if (!parts.isEmpty())
            script.statements << u"WITH "_s + parts.join(u",\n"_s) + u"\nSELECT 'done'"_s;
        script.statements << u"COMMIT"_s;
    }

private:
    struct Insertion {
        QStringList columns;
        QStringList rows;
    };

    static QString condition(const Table& table, const RowKey& key)
    {
        QStringList parts;
        for (const RowKey::Part& part : key.parts) {
            if (!table.findColumn(part.column) && part.column == "tableoid"_L1)
                parts << u"tableoid = %1::regclass"_s.arg(untypedLiteral(part.value));
            else if (isNull(part.value))
                parts << PostgreSql::quoted(part.column) + u" IS NULL"_s;
            else
                parts << PostgreSql::quoted(part.column) + u" = "_s + untypedLiteral(part.value);
        }
        return parts.join(u" AND "_s);
    }

    /// A changed row has another ctid: all its cells find it, and of rows that are alike each is taken once.
    QString withoutKey(const AffectedRow& row, const Literals& before)
    {
        const Table& table = tableOf(row.table);
        QStringList parts;
        for (size_t i = 0; i < table.columns.size(); ++i) {
            const QString name = PostgreSql::quoted(table.columns[i].name);
            const auto change
                = std::ranges::find(row.changes, ColumnId{static_cast<int>(i)}, &CellChange::column);
            if (table.columns[i].generation != Generation::None)
                continue;
            if (change == row.changes.end())
                parts << u"%1::text IS NOT DISTINCT FROM %2"_s.arg(name, before[i]);
            else
                parts << (isNull(change->value) ? name + u" IS NULL"_s
                                                : name + u" = "_s + untypedLiteral(change->value));
        }
        const QString source = PostgreSql::tableName(table);
        const QString where = parts.join(u" AND "_s);
        const int alike = m_alike[{row.table, where}]++;
        return u"(tableoid, ctid) IN (SELECT tableoid, ctid FROM %1 WHERE %2 ORDER BY tableoid, ctid LIMIT 1 OFFSET %3)"_s
            .arg(source, where, QString::number(alike));
    }

    std::map<TableId, Insertion> m_insertions;
    QStringList m_updates;
    std::map<std::pair<TableId, QString>, int> m_alike;
};

} // namespace

UndoScript postgreSqlUndoScript(Connection& connection, const Schema& schema,
                                const std::vector<AffectedRow>& rows)
{
    return PostgreSqlUndoWriter(connection, schema).run(rows);
}
