#include "model/engines/mariadb/mariadbrowsql.h"

#include "model/engines/mariadb/mariadbindexes.h"
#include "model/engines/mariadb/mariadbquoting.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

QString isRow(const MariaDbEntries& entries, MariaDbRowId id)
{
    const TableId tableId = entries.row(id).table;
    const Table& table = entries.schema().table(tableId);
    QStringList parts;
    for (const ColumnId column :
         hasClusteredKey(table) ? entries.indexColumns(tableId, 0) : entries.keptColumns(tableId)) {
        const auto& [value, key] = entries.cellAsRead(id, column);
        const QString literal
            = isNull(value) ? u"NULL"_s : MariaDbColumnReader(table.column(column)).literal(value, key);
        parts << quotedName(table.column(column).name) + u" <=> "_s + literal;
    }
    return parts.join(u" AND "_s);
}

QString literals(const MariaDbEntries& entries, MariaDbRowId id, const std::vector<ColumnId>& columns)
{
    const Table& table = entries.schema().table(entries.row(id).table);
    QStringList literals;
    for (const ColumnId column : columns) {
        const auto& [value, key] = entries.cell(id, column);
        literals << MariaDbColumnReader(table.column(column)).literal(value, key);
    }
    return u'(' + literals.join(u", "_s) + u')';
}

QString asSelect(const MariaDbEntries& entries, MariaDbRowId id)
{
    const TableId tableId = entries.row(id).table;
    const Table& table = entries.schema().table(tableId);
    const std::vector<ColumnId>& kept = entries.keptColumns(tableId);
    QStringList cells;
    for (size_t i = 0; i < table.columns.size(); ++i) {
        const ColumnId column{static_cast<int>(i)};
        const QString name = quotedName(table.columns[i].name);
        const bool isAsRead = std::ranges::find(kept, column) == kept.end()
            || entries.cell(id, column).value == entries.cellAsRead(id, column).value;
        if (isAsRead) {
            cells << name;
            continue;
        }
        const auto& [value, key] = entries.cell(id, column);
        if (isNull(value)) // A NULL of the column's own type.
            cells << u"NULLIF(%1, %1) AS %1"_s.arg(name);
        else
            cells << u"IF(1, %1, %2) AS %2"_s.arg(MariaDbColumnReader(table.columns[i]).literal(value, key),
                                                  name);
    }
    return u"(SELECT %1 FROM %2 WHERE %3 LIMIT 1)"_s.arg(cells.join(u", "_s), entries.source(tableId),
                                                         isRow(entries, id));
}
