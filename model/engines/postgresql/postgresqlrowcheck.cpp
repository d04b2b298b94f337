#include "model/engines/postgresql/postgresqlrowcheck.h"

#include "model/database/connection.h"
#include "model/engines/postgresql/postgresqlquoting.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isSame(const Cells& left, const Cells& right, const std::vector<ColumnId>& columns)
{
    return std::ranges::all_of(
        columns, [&](ColumnId column) { return left[column.position()] == right[column.position()]; });
}

} // namespace

PostgreSqlRowCheck::PostgreSqlRowCheck(const Schema& schema, PostgreSqlRowStore& store)
    : m_schema(schema)
    , m_store(store)
{
}

std::optional<PostgreSqlRowCheck::Refusal> PostgreSqlRowCheck::refusal(StoredRowId row, const Cells& cells)
{
    const TableId id = m_store.row(row).table;
    const Table& table = m_schema.table(id);
    for (size_t i = 0; i < cells.size(); ++i)
        if (!cells[i] && table.columns[i].nullability == Nullability::NotNull)
            return Refusal{
                u"null value in column \"%1\" of relation \"%2\" violates not-null constraint"_s.arg(
                    table.columns[i].name, table.name),
                {}};
    for (const Check& check : checksOf(id)) {
        const Value isMet
            = m_store.connection().scalar(u"SELECT ((%1) IS DISTINCT FROM FALSE)::int FROM %2"_s.arg(
                check.condition, rowAsSource(id, cells)));
        if (std::get<qint64>(isMet) == 0)
            return Refusal{
                u"new row for relation \"%1\" violates check constraint \"%2\""_s.arg(table.name, check.name),
                check.name};
    }
    for (const Index& index : table.indexes) {
        if (index.uniqueness != Uniqueness::Unique || index.isDeferrable
            || index.coverage == IndexCoverage::Partial)
            continue;
        std::vector<ColumnId> columns;
        for (const IndexPart& part : index.parts)
            columns.push_back(part.column);
        if (!std::ranges::all_of(columns, [](ColumnId column) { return bool(column); })
            || isSame(cells, m_store.row(row).cells, columns))
            continue;
        Cells values;
        for (const ColumnId column : columns)
            values.push_back(cells[column.position()]);
        const std::vector<StoredRowId> same = m_store.find(id, columns, values);
        if (std::ranges::any_of(same, [row](StoredRowId other) { return other != row; }))
            return Refusal{u"duplicate key value violates unique constraint \"%1\""_s.arg(index.name),
                           index.name};
    }
    return std::nullopt;
}

/// The row as FROM item under the table's own name, so that conditions find its columns.
QString PostgreSqlRowCheck::rowAsSource(TableId id, const Cells& cells) const
{
    const Table& table = m_schema.table(id);
    QStringList items;
    for (size_t i = 0; i < cells.size(); ++i) {
        const Column& column = table.columns[i];
        const QString value = cells[i] ? PostgreSql::literal(*cells[i]) : u"NULL"_s;
        items << u"%1::%2 AS %3"_s.arg(value, column.type, PostgreSql::quoted(column.name));
    }
    return u"(SELECT %1) AS %2"_s.arg(items.join(u", "_s), PostgreSql::quoted(table.name));
}

const std::vector<PostgreSqlRowCheck::Check>& PostgreSqlRowCheck::checksOf(TableId id)
{
    const auto [entry, isNew] = m_checks.try_emplace(id);
    if (isNew && !m_schema.table(id).checks.empty()) {
        Cursor row
            = m_store.connection().query(uR"(SELECT conname, pg_get_expr(conbin, conrelid) FROM pg_constraint
                WHERE contype = 'c' AND conrelid = %1::regclass ORDER BY conname)"_s.arg(
                PostgreSql::literal(PostgreSql::tableName(m_schema.table(id)))));
        while (row.next())
            entry->second.push_back({row.text(0), row.text(1)});
    }
    return entry->second;
}

Cell PostgreSqlRowCheck::defaultOf(TableId id, ColumnId columnId)
{
    const auto [entry, isNew] = m_defaults.try_emplace({id, columnId});
    const Column& column = m_schema.table(id).column(columnId);
    if (isNew && column.defaultExpression) {
        const Value value = m_store.connection().scalar(
            u"SELECT (%1)::%2::text"_s.arg(*column.defaultExpression, column.type));
        entry->second = cellOf(column, value);
    }
    return entry->second;
}

void PostgreSqlRowCheck::computeGenerated(StoredRowId row, Cells& cells)
{
    const TableId id = m_store.row(row).table;
    const Table& table = m_schema.table(id);
    const auto isGenerated = [](const Column& column) { return column.generation != Generation::None; };
    if (std::ranges::none_of(table.columns, isGenerated))
        return;
    const auto [entry, isNew] = m_generated.try_emplace(id);
    if (isNew) {
        Cursor expressions = m_store.connection().query(
            uR"(SELECT a.attname, pg_get_expr(d.adbin, d.adrelid) FROM pg_attrdef AS d
                JOIN pg_attribute AS a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
                WHERE d.adrelid = %1::regclass AND a.attgenerated <> '')"_s.arg(
                PostgreSql::literal(PostgreSql::tableName(table))));
        while (expressions.next())
            entry->second[table.findColumn(expressions.text(0))] = expressions.text(1);
    }
    for (const auto& [column, expression] : entry->second) {
        const Value value = m_store.connection().scalar(u"SELECT (%1)::%2::text FROM %3"_s.arg(
            expression, table.column(column).type, rowAsSource(id, cells)));
        cells[column.position()] = cellOf(table.column(column), value);
    }
}
