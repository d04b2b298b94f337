#include "model/engines/mariadb/mariadbundo.h"

#include "model/database/connection.h"
#include "model/engines/mariadb/mariadbquoting.h"
#include "model/engines/mariadb/mariadbvalue.h"
#include "model/review/undowriter.h"
#include "model/rows/keytext.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class MariaDbUndoWriter : public UndoWriter {
public:
    using UndoWriter::UndoWriter;

protected:
    std::optional<Literals> read(TableId id, const RowKey& key) override
    {
        const Table& table = tableOf(id);
        QStringList items;
        for (const Column& column : table.columns) {
            const MariaDbColumnReader reader(column);
            const QString name = quotedName(column.name);
            items << reader.valueExpression(name) << reader.keyExpression(name)
                  << u"HEX(CAST(%1 AS BINARY))"_s.arg(name);
        }
        Cursor row = connection().query(u"SELECT %1 FROM %2 WHERE %3 LIMIT 1"_s.arg(
            items.join(u", "_s), tableName(table), condition(table, key)));
        if (!row.next())
            return std::nullopt;
        Literals literals;
        m_bytes.clear();
        int place = 0;
        for (const Column& column : table.columns) {
            const MariaDbColumnReader reader(column);
            const Value value = reader.value(row, place);
            literals.push_back(isNull(value) ? u"NULL"_s : reader.literal(value, reader.key(row, place + 1)));
            m_bytes << (isNull(value) ? u"NULL"_s : u'\'' + row.text(place + 2) + u'\'');
            place += 3;
        }
        while (row.next()) { }
        return literals;
    }

    /// Rows come back in any order, and so do those that broke a constraint before; a zero is a zero, and a moment
    /// is read in the time zone that it was written in. MySQL can turn no CHECK off, and reads a comment there.
    void begin(UndoScript& script) override
    {
        const QString zone = mariaDbLiteral(connection().scalar(u"SELECT @@session.time_zone"_s));
        script.statements
            << u"SET @old_keys = @@session.foreign_key_checks, "
               "/*M! @old_checks = @@session.check_constraint_checks, */ @old_mode = @@session.sql_mode, "
               "@old_zone = @@session.time_zone"_s
            << u"SET SESSION foreign_key_checks = 0, /*M! check_constraint_checks = 0, */ "
               "sql_mode = 'NO_AUTO_VALUE_ON_ZERO,ALLOW_INVALID_DATES', time_zone = "_s
                + zone
            << u"START TRANSACTION"_s;
    }

    void insert(UndoScript& script, TableId id, const std::vector<Assignment>& row) override
    {
        QStringList columns;
        QStringList values;
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
        QStringList cells;
        for (const Assignment& cell : old)
            cells << cell.column + u" = "_s + cell.literal;
        const Table& table = tableOf(row.table);
        for (const QString& column : selfUpdatingColumns(row.table)) {
            const auto isOld = [&](const Assignment& cell) { return cell.column == column; };
            if (std::ranges::none_of(old, isOld))
                cells << u"%1 = %1"_s.arg(column);
        }
        const QString where = table.identifyingColumns().empty() ? withoutKey(table, row)
                                                                 : condition(table, keyAfter(table, row));
        script.statements << u"UPDATE %1 SET %2 WHERE %3 LIMIT 1"_s.arg(tableSql(row.table),
                                                                        cells.join(u", "_s), where);
    }

    void end(UndoScript& script) override
    {
        script.statements << u"COMMIT"_s
                          << u"SET SESSION foreign_key_checks = @old_keys, "
                             "/*M! check_constraint_checks = @old_checks, */ sql_mode = @old_mode, "
                             "time_zone = @old_zone"_s;
    }

private:
    static QString condition(const Table& table, const RowKey& key)
    {
        QStringList parts;
        for (const RowKey::Part& part : key.parts) {
            const QString name = quotedName(part.column);
            const MariaDbColumnReader reader(table.column(table.findColumn(part.column)));
            const QString literal = isNull(part.value) ? u"NULL"_s : reader.literalOf(printed(part.value));
            parts << name + u" <=> "_s + literal;
            // Without a key, texts that a collation finds equal are still different rows.
            if (table.identifyingColumns().empty() && std::holds_alternative<QString>(part.value))
                parts << u"CAST(CONVERT(%1 USING utf8mb4) AS BINARY) <=> CAST(%2 AS BINARY)"_s.arg(name,
                                                                                                   literal);
        }
        return parts.join(u" AND "_s);
    }

    static QString printed(const Value& value)
    {
        return keyText(RowKey{{{QString(), value}}}).front().second;
    }

    /// All its cells find it, by their bytes: a collation may find different texts equal.
    QString withoutKey(const Table& table, const AffectedRow& row) const
    {
        QStringList parts;
        for (size_t i = 0; i < table.columns.size(); ++i) {
            if (table.columns[i].generation != Generation::None)
                continue;
            const QString name = quotedName(table.columns[i].name);
            const auto change
                = std::ranges::find(row.changes, ColumnId{static_cast<int>(i)}, &CellChange::column);
            if (change == row.changes.end())
                parts << u"HEX(CAST(%1 AS BINARY)) <=> %2"_s.arg(name, m_bytes[static_cast<qsizetype>(i)]);
            else
                parts << name + u" <=> "_s + mariaDbLiteral(change->value);
        }
        return parts.join(u" AND "_s);
    }

    /// Those that an UPDATE sets to the current time unless it sets them itself, as SQL; a foreign key's action leaves
    /// them alone. Source: https://mariadb.com/kb/en/timestamp/#automatic-values
    const QStringList& selfUpdatingColumns(TableId id)
    {
        const auto [found, isNew] = m_selfUpdating.try_emplace(id);
        if (isNew) {
            const Table& table = tableOf(id);
            Cursor row
                = connection().query(u"SELECT COLUMN_NAME FROM information_schema.COLUMNS WHERE TABLE_SCHEMA "
                                     u"= COALESCE(?, DATABASE()) "
                                     "AND TABLE_NAME = ? AND EXTRA LIKE '%on update%'"_s,
                                     {table.schema.isEmpty() ? Value() : Value(table.schema), table.name});
            while (row.next())
                found->second << quotedName(row.text(0));
        }
        return found->second;
    }

    QStringList m_bytes; ///< Of the row that was read last, as SQL.
    std::map<TableId, QStringList> m_selfUpdating;
};

} // namespace

UndoScript mariaDbUndoScript(Connection& connection, const Schema& schema,
                             const std::vector<AffectedRow>& rows)
{
    return MariaDbUndoWriter(connection, schema).run(rows);
}
