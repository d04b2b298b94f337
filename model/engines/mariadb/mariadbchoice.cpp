#include "model/engines/mariadb/mariadbchoice.h"

#include "model/engines/mariadb/mariadbconversion.h"
#include "model/engines/mariadb/mariadbquoting.h"

#include <QStringList>

std::map<MariaDbRowId, MariaDbCells> chosenRows(MariaDbEntries& entries, TableId id,
                                                const MariaDbChoice& choice)
{
    const Table& table = entries.schema().table(id);
    std::map<MariaDbRowId, MariaDbCells> rows;
    entries.readChosen(id, choice, chosenExpressions(table, choice),
                       [&](MariaDbRowId row, const Cursor& cursor, int first) {
                           rows[row] = chosenCells(table, choice, cursor, first);
                       });
    return rows;
}

QStringList chosenExpressions(const Table& table, const MariaDbChoice& choice)
{
    QStringList expressions;
    for (const auto& [column, expression] : choice.values) {
        const Column& described = table.column(column);
        expressions
            += convertedExpressions(described, expression, choice.alias + u'.' + quotedName(described.name));
    }
    return expressions;
}

MariaDbCells chosenCells(const Table& table, const MariaDbChoice& choice, const Cursor& cursor, int first)
{
    MariaDbCells cells;
    for (const auto& [column, expression] : choice.values) {
        const MariaDbColumnReader reader(table.column(column));
        cells[column] = {reader.value(cursor, first), reader.key(cursor, first + 1)};
        first += 2;
    }
    return cells;
}
