#include "model/engines/sqlite/sqliteundo.h"

#include "model/database/connection.h"
#include "model/database/sqlescape.h"
#include "model/engines/sqlite/sqlitequoting.h"
#include "model/job/error.h"
#include "model/review/undowriter.h"

#include <QCoreApplication>
#include <QStringConverter>
#include <QStringList>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {

/// A literal that SQLite reads back as the very value, but for texts, which are as they are. quote() does that for all
/// but infinity. Source: https://www.sqlite.org/lang_corefunc.html#quote
QString valueExpression(const QString& column)
{
    return uR"(CASE WHEN typeof(%1) = 'text' THEN %1
        WHEN typeof(%1) = 'real' AND %1 IN (9e999, -9e999) THEN iif(%1 > 0, '9e999', '-9e999') ELSE quote(%1) END)"_s
        .arg(column);
}

/// The bytes of a text; NULL for other values.
QString bytesExpression(const QString& column)
{
    return u"CASE WHEN typeof(%1) = 'text' THEN hex(%1) END"_s.arg(column);
}

/// The text with its control characters as calls of char(), which the ways of a script to SQLite leave alone.
QString escapedText(const QString& text)
{
    QStringList parts;
    qsizetype start = 0;
    const auto addPlain = [&](qsizetype end) {
        if (end > start)
            parts << sqlLiteral(text.sliced(start, end - start));
        start = end + 1;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!needsEscape(text[i]))
            continue;
        addPlain(i);
        parts << u"char(%1)"_s.arg(text[i].unicode());
    }
    addPlain(text.size());
    return parts.join(u" || "_s);
}

/// How a database stores texts. Source: https://www.sqlite.org/pragma.html#pragma_encoding
QStringConverter::Encoding textEncoding(Connection& connection)
{
    const QString name = displayText(connection.scalar(u"PRAGMA encoding"_s));
    if (name == "UTF-16le"_L1)
        return QStringConverter::Utf16LE;
    return name == "UTF-16be"_L1 ? QStringConverter::Utf16BE : QStringConverter::Utf8;
}

class SqliteUndoWriter : public UndoWriter {
    Q_DECLARE_TR_FUNCTIONS(SqliteUndo)

public:
    SqliteUndoWriter(Connection& connection, const Schema& schema)
        : UndoWriter(connection, schema)
        , m_encoding(textEncoding(connection))
    {
    }

    /// A key with NULL, which SQLite takes in a PRIMARY KEY, may name several rows: their row ids tell them apart.
    /// Throws RequestError where it names more rows than happen to be affected, or not all of them alike.
    std::vector<AffectedRow> toldApart(std::vector<AffectedRow> rows)
    {
        std::map<std::pair<TableId, QString>, std::vector<AffectedRow*>> alike;
        for (AffectedRow& row : rows)
            if (row.effect != Effect::Blocks && hasOwnRowId(tableOf(row.table)) && hasNull(row.key))
                alike[{row.table, condition(tableOf(row.table), row.key)}].push_back(&row);
        for (auto& [key, affected] : alike)
            nameByRowId(tableOf(key.first), key.second, affected);
        return rows;
    }

protected:
    std::optional<Literals> read(TableId id, const RowKey& key) override
    {
        const Table& table = tableOf(id);
        QStringList items{hasOwnRowId(table) ? rowIdName(table) : u"NULL"_s};
        for (const Column& column : table.columns)
            items << valueExpression(quoted(column.name)) << bytesExpression(quoted(column.name));
        Cursor row = connection().query(u"SELECT %1 FROM %2 WHERE %3"_s.arg(
            items.join(u", "_s), qualifiedName(table), condition(table, key)));
        if (!row.next())
            return std::nullopt;
        m_rowId = row.text(0);
        Literals literals;
        for (int i = 1; i < row.columnCount(); i += 2)
            literals.push_back(isNull(row.value(i + 1))
                                   ? row.text(i)
                                   : literal(row.text(i), QByteArray::fromHex(row.text(i + 1).toLatin1())));
        return literals;
    }

    void begin(UndoScript& script) override
    {
        // Rows come back in any order, and so do those that broke a constraint before.
        script.statements << u"PRAGMA foreign_keys = OFF"_s << u"PRAGMA ignore_check_constraints = ON"_s
                          << u"BEGIN"_s;
        script.notes << tr("It turns foreign keys off for its connection; open another one afterwards.");
    }

    /// With the row id, where that is not one of the columns.
    void insert(UndoScript& script, TableId id, const std::vector<Assignment>& row) override
    {
        QStringList columns;
        QStringList values;
        if (hasOwnRowId(tableOf(id))) {
            columns << rowIdName(tableOf(id));
            values << m_rowId;
        }
        for (const Assignment& cell : row) {
            columns << cell.column;
            values << cell.literal;
        }
        script.statements << u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(tableSql(id), columns.join(u", "_s),
                                                                      values.join(u", "_s));
    }

    void update(UndoScript& script, const AffectedRow& row, const Literals&,
                const std::vector<Assignment>& old) override
    {
        const Table& table = tableOf(row.table);
        QStringList cells;
        for (const Assignment& cell : old)
            cells << cell.column + u" = "_s + cell.literal;
        // The key itself may have become NULL, as in other rows; the row id stays.
        const QString where = hasOwnRowId(table) ? rowIdName(table) + u" = "_s + m_rowId
                                                 : condition(table, keyAfter(table, row));
        script.statements << u"UPDATE %1 SET %2 WHERE %3"_s.arg(tableSql(row.table), cells.join(u", "_s),
                                                                where);
    }

    void end(UndoScript& script) override
    {
        script.statements << u"COMMIT"_s << u"PRAGMA ignore_check_constraints = OFF"_s;
    }

private:
    /// Whether rows have an id that is none of the columns.
    static bool hasOwnRowId(const Table& table)
    {
        return table.rowIdentity == RowIdentity::RowId && !table.rowIdColumn && !rowIdName(table).isEmpty();
    }

    static bool hasNull(const RowKey& key)
    {
        return std::ranges::any_of(key.parts, [](const RowKey::Part& part) { return isNull(part.value); });
    }

    static bool areAlike(const AffectedRow& one, const AffectedRow& other)
    {
        return one.effect == other.effect
            && std::ranges::equal(one.changes, other.changes, {}, &CellChange::column, &CellChange::column);
    }

    void nameByRowId(const Table& table, const QString& condition, const std::vector<AffectedRow*>& affected)
    {
        std::vector<Value> rowIds;
        Cursor row = connection().query(u"SELECT %1 FROM %2 WHERE %3 ORDER BY 1"_s.arg(
            rowIdName(table), qualifiedName(table), condition));
        while (row.next())
            rowIds.push_back(row.value(0));
        const AffectedRow& first = *affected.front();
        if (rowIds.size() != affected.size() || !std::ranges::all_of(affected, [&](const AffectedRow* each) {
                return areAlike(first, *each);
            }))
            throw RequestError(
                tr("Several rows of %1 have the key %2, so that they cannot be told apart; no undo "
                   "script is written.")
                    .arg(table.displayName(), displayText(first.key)));
        for (size_t i = 0; i < affected.size(); ++i)
            affected[i]->key = RowKey{{{rowIdName(table), rowIds[i]}}};
    }

    QString condition(const Table& table, const RowKey& key) const
    {
        QStringList parts;
        for (const RowKey::Part& part : key.parts) {
            const auto* text = std::get_if<QString>(&part.value);
            parts << (table.findColumn(part.column) ? quoted(part.column) : part.column) + u" IS "_s
                    + (text ? literal(*text, bytesOf(*text)) : sqlLiteral(part.value));
        }
        return parts.join(u" AND "_s);
    }

    QByteArray bytesOf(const QString& text) const { return QStringEncoder(m_encoding)(text); }

    /// Of a text, and of the bytes that it is stored as: they may be no valid text at all.
    QString literal(const QString& text, const QByteArray& bytes) const
    {
        constexpr auto MostEscapes = 100; // SQLite reads expressions of at most 1,000 parts.
        const auto escapes = std::ranges::count_if(text, [](QChar each) { return needsEscape(each); });
        if (!text.isValidUtf16() || bytesOf(text) != bytes || escapes > MostEscapes)
            return u"CAST(x'%1' AS TEXT)"_s.arg(QString::fromLatin1(bytes.toHex()));
        return escapes > 0 ? escapedText(text) : sqlLiteral(text);
    }

    const QStringConverter::Encoding m_encoding;
    QString m_rowId; ///< Of the row that was read last.
};

} // namespace

UndoScript sqliteUndoScript(Connection& connection, const Schema& schema,
                            const std::vector<AffectedRow>& rows)
{
    SqliteUndoWriter writer(connection, schema);
    return writer.run(writer.toldApart(rows));
}
