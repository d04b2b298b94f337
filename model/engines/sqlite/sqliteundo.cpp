#include "model/engines/sqlite/sqliteundo.h"

#include "model/database/connection.h"
#include "model/engines/sqlite/sqlitequoting.h"
#include "model/review/undowriter.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

/// A literal that SQLite reads back as the very value. quote() does that for all but texts with a NUL, which it
/// cuts, and infinity. Source: https://www.sqlite.org/lang_corefunc.html#quote
QString literalExpression(const QString& column)
{
    return uR"(CASE WHEN typeof(%1) = 'text' AND instr(%1, char(0)) > 0 THEN 'CAST(x''' || hex(%1) || ''' AS TEXT)'
        WHEN typeof(%1) = 'real' AND %1 IN (9e999, -9e999) THEN iif(%1 > 0, '9e999', '-9e999') ELSE quote(%1) END)"_s
        .arg(column);
}

class SqliteUndoWriter : public UndoWriter {
    Q_DECLARE_TR_FUNCTIONS(SqliteUndo)

public:
    using UndoWriter::UndoWriter;

protected:
    std::optional<Literals> read(TableId id, const RowKey& key) override
    {
        const Table& table = tableOf(id);
        QStringList items{hasOwnRowId(table) ? rowIdName(table) : u"NULL"_s};
        for (const Column& column : table.columns)
            items << literalExpression(quoted(column.name));
        Cursor row = connection().query(u"SELECT %1 FROM %2 WHERE %3"_s.arg(
            items.join(u", "_s), qualifiedName(table), condition(table, key)));
        if (!row.next())
            return std::nullopt;
        m_rowId = row.text(0);
        Literals literals;
        for (int i = 1; i < row.columnCount(); ++i)
            literals.push_back(row.text(i));
        return literals;
    }

    void begin(UndoScript& script) override
    {
        // Rows come back in any order, and so do those that referred to no row before.
        script.statements << u"PRAGMA foreign_keys = OFF"_s << u"BEGIN"_s;
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

    void end(UndoScript& script) override { script.statements << u"COMMIT"_s; }

private:
    /// Whether rows have an id that is none of the columns.
    static bool hasOwnRowId(const Table& table)
    {
        return table.rowIdentity == RowIdentity::RowId && !table.rowIdColumn && !rowIdName(table).isEmpty();
    }

    static QString condition(const Table& table, const RowKey& key)
    {
        QStringList parts;
        for (const RowKey::Part& part : key.parts)
            parts << (table.findColumn(part.column) ? quoted(part.column) : part.column) + u" IS "_s
                    + sqlLiteral(part.value);
        return parts.join(u" AND "_s);
    }

    QString m_rowId; ///< Of the row that was read last.
};

} // namespace

UndoScript sqliteUndoScript(Connection& connection, const Schema& schema,
                            const std::vector<AffectedRow>& rows)
{
    return SqliteUndoWriter(connection, schema).run(rows);
}
