#include "model/engines/mariadb/mariadbrowkey.h"

#include "model/database/connection.h"
#include "model/engines/mariadb/mariadbquoting.h"
#include "model/engines/mariadb/mariadbvalue.h"

std::vector<ColumnId> namingColumns(const Table& table)
{
    std::vector<ColumnId> columns = table.identifyingColumns();
    if (columns.empty())
        for (size_t i = 0; i < table.columns.size(); ++i)
            columns.push_back(ColumnId{static_cast<int>(i)});
    return columns;
}

QStringList rowKeyExpressions(const Table& table, const QString& alias)
{
    QStringList expressions;
    for (const ColumnId column : namingColumns(table))
        expressions << MariaDbColumnReader(table.column(column))
                           .valueExpression(alias + u'.' + quotedName(table.column(column).name));
    return expressions;
}

RowKey rowKeyAt(const Cursor& cursor, const Table& table, int& column)
{
    RowKey key;
    for (const ColumnId part : namingColumns(table))
        key.parts.push_back(
            {table.column(part).name, MariaDbColumnReader(table.column(part)).value(cursor, column++)});
    return key;
}
