#include "model/engines/postgresql/postgresqlforms.h"

#include "model/database/connection.h"
#include "model/engines/postgresql/postgresqlquoting.h"

#include <algorithm>

using namespace Qt::StringLiterals;

PostgreSqlForms::PostgreSqlForms(Connection& connection, const Schema& schema,
                                 const PostgreSqlTriggers& triggers)
    : m_connection(connection)
    , m_schema(schema)
{
    for (const auto& [oid, key] : triggers.keys)
        for (size_t i = 0; i < key.childColumns.size(); ++i) {
            const TableId child = key.children.table;
            const TableId parent = key.parents.table;
            const PostgreSqlEquality& action = key.children.columns[i].equality;
            const PostgreSqlEquality& check = key.parents.columns[i].equality;
            note(child, {key.childColumns[i], action});
            note(child, {key.childColumns[i], check});
            note(child, {key.childColumns[i], key.change[i]});
            note(parent, {key.parentColumns[i], action});
            note(parent, {key.parentColumns[i], check});
            note(parent, key.twins.columns[i]);
        }
}

void PostgreSqlForms::note(TableId table, const PostgreSqlKeyColumn& column)
{
    auto& columns = m_columns[table];
    if (!column.equality.isByText && std::ranges::find(columns, column) == columns.end())
        columns.push_back(column);
}

QStringList PostgreSqlForms::selectItems(TableId table, const QString& alias) const
{
    QStringList items;
    const auto columns = m_columns.find(table);
    if (columns != m_columns.end())
        for (const PostgreSqlKeyColumn& column : columns->second)
            items << column.equality.form(
                u"%1.%2"_s.arg(alias, PostgreSql::quoted(m_schema.table(table).column(column.column).name)));
    return items;
}

size_t PostgreSqlForms::count(TableId table) const
{
    const auto columns = m_columns.find(table);
    return columns == m_columns.end() ? 0 : columns->second.size();
}

Cell PostgreSqlForms::form(TableId table, const PostgreSqlKeyColumn& column, const RowImage& image) const
{
    if (column.equality.isByText)
        return image.cells[column.column.position()];
    const auto& columns = m_columns.at(table);
    return image.forms[static_cast<size_t>(std::ranges::find(columns, column) - columns.begin())];
}

RowImage PostgreSqlForms::changed(TableId table, const RowImage& image, Cells cells)
{
    RowImage result{std::move(cells), image.forms};
    for (size_t i = 0; i < result.forms.size(); ++i) {
        const PostgreSqlKeyColumn& column = m_columns.at(table)[i];
        const Cell& cell = result.cells[column.column.position()];
        if (cell != image.cells[column.column.position()])
            result.forms[i] = ask(table, column, cell);
    }
    return result;
}

Cell PostgreSqlForms::ask(TableId table, const PostgreSqlKeyColumn& column, const Cell& cell)
{
    if (!cell || hasUnknown({cell}))
        return cell;
    const auto [entry, isNew] = m_known.try_emplace({table, column, *cell});
    if (isNew) {
        const QString value
            = u"%1::%2"_s.arg(PostgreSql::literal(*cell), m_schema.table(table).column(column.column).type);
        entry->second = cellOf(m_connection.scalar(u"SELECT "_s + column.equality.form(value)));
    }
    return entry->second;
}
