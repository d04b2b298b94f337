#include "model/engines/postgresql/postgresqlrowwriter.h"

#include "model/database/connection.h"
#include "model/engines/postgresql/postgresqlmessages.h"
#include "model/engines/postgresql/postgresqlquoting.h"
#include "model/engines/postgresql/postgresqlrowsql.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// An error of the server's own; the CHECK constraint of a domain is named in its words.
PostgreSqlRefusal refusalOf(const QString& error)
{
    static const QRegularExpression named(u"^value for domain .* violates check constraint \"(.*)\"$"_s);
    return {error, named.match(error).captured(1)};
}

bool isAnyChanged(const std::set<ColumnId>& columns, const Cells& before, const Cells& after)
{
    return std::ranges::any_of(
        columns, [&](ColumnId column) { return before[column.position()] != after[column.position()]; });
}

bool isAnyUnknown(const std::set<ColumnId>& columns, const Cells& cells)
{
    return std::ranges::any_of(columns,
                               [&](ColumnId column) { return hasUnknown({cells[column.position()]}); });
}

} // namespace

PostgreSqlRowWriter::PostgreSqlRowWriter(const Schema& schema, PostgreSqlRowStore& store,
                                         const std::set<TableId>& written)
    : m_schema(schema)
    , m_store(store)
    , m_rules(readPostgreSqlRowRules(store.connection(), schema, store.relations(), written))
    , m_partitions(store, m_rules)
{
}

const PostgreSqlRowRules& PostgreSqlRowWriter::rules(qint64 relation) const
{
    static const PostgreSqlRowRules None;
    const auto found = m_rules.find(relation);
    return found == m_rules.end() ? None : found->second;
}

std::optional<PostgreSqlRefusal>
PostgreSqlRowWriter::refusalOfQuery(const PostgreSqlKey& key, ReferentialAction action,
                                    const std::vector<ColumnId>& columns) const
{
    if (action == ReferentialAction::SetDefault)
        return std::nullopt;
    for (const PostgreSqlColumn& column : rules(key.child).columns)
        if (column.isAlwaysIdentity && std::ranges::find(columns, column.column) != columns.end())
            return PostgreSqlRefusal{u"column \"%1\" can only be updated to DEFAULT"_s.arg(column.name), {}};
    return std::nullopt;
}

PostgreSqlRowWriter::Version PostgreSqlRowWriter::changed(StoredRowId row, const PostgreSqlKey& key,
                                                          ReferentialAction action,
                                                          const std::vector<ColumnId>& columns,
                                                          const RowImage* parent)
{
    const StoredRow& stored = m_store.row(row);
    const Cells& before = stored.image->cells;
    Version version{before, stored.relation, std::nullopt};
    // In the order of the target's columns, in which the server computes them.
    for (const PostgreSqlColumn& column : rules(key.child).columns) {
        const auto part = std::ranges::find(key.childColumns, column.column);
        if (part == key.childColumns.end() || std::ranges::find(columns, column.column) == columns.end())
            continue;
        const auto place = static_cast<size_t>(part - key.childColumns.begin());
        const ColumnId parentColumn = key.parentColumns[place];
        version.cells[column.column.position()]
            = assigned(key, column, action, parent ? parent->cells[parentColumn.position()] : Cell(),
                       m_schema.table(key.parents.table).column(parentColumn).type, version.refusal);
    }
    return finished(std::move(version), row, key.child);
}

PostgreSqlRowWriter::Version PostgreSqlRowWriter::assigned(StoredRowId row,
                                                           const std::map<ColumnId, Cell>& cells)
{
    const StoredRow& stored = m_store.row(row);
    const qint64 target = m_store.relations().of(stored.table).oid;
    Version version{stored.image->cells, stored.relation, std::nullopt};
    for (const PostgreSqlColumn& column : rules(stored.relation).columns) {
        const auto cell = cells.find(column.column);
        if (cell == cells.end())
            continue;
        const QString expression = cell->second ? PostgreSql::literal(*cell->second) : u"NULL"_s;
        const PostgreSqlEvaluation& value = evaluate(u"SELECT "_s + PostgreSql::assigned(column, expression));
        if (!value.error.isEmpty() && !version.refusal)
            version.refusal = refusalOf(value.error);
        version.cells[column.column.position()] = cellOf(value.value);
    }
    return finished(std::move(version), row, target);
}

PostgreSqlRowWriter::Version PostgreSqlRowWriter::converted(StoredRowId row,
                                                            const std::map<ColumnId, Cell>& cells)
{
    const StoredRow& stored = m_store.row(row);
    Version version{stored.image->cells, stored.relation, std::nullopt};
    for (const auto& [column, cell] : cells)
        version.cells[column.position()] = cell;
    return finished(std::move(version), row, m_store.relations().of(stored.table).oid);
}

/// What follows from the new cells, in an UPDATE of `target`.
PostgreSqlRowWriter::Version PostgreSqlRowWriter::finished(Version version, StoredRowId row, qint64 target)
{
    if (version.refusal)
        return version;
    const StoredRow& stored = m_store.row(row);
    computeGenerated(version, stored);
    if (!version.refusal)
        route(version, row, target);
    if (!version.refusal)
        version.refusal = refusal(version, stored);
    return version;
}

Cell PostgreSqlRowWriter::assigned(const PostgreSqlKey& key, const PostgreSqlColumn& column,
                                   ReferentialAction action, const Cell& parentCell,
                                   const QString& parentType, std::optional<PostgreSqlRefusal>& refusal)
{
    QString expression = u"NULL"_s;
    if (action == ReferentialAction::Cascade && parentCell) {
        if (hasUnknown({parentCell}) || (parentType == column.type && !column.isDomain))
            return parentCell;
        expression = PostgreSql::literal(*parentCell) + u"::"_s + parentType;
    } else if (action == ReferentialAction::SetDefault && !column.defaultExpression.isEmpty()) {
        if (column.isDefaultVolatile) {
            m_volatileDefaults.insert(key.children.table);
            return unknownCell();
        }
        expression = column.defaultExpression;
    }
    if (expression == "NULL"_L1 && !column.isDomain)
        return std::nullopt;
    const PostgreSqlEvaluation& value = evaluate(u"SELECT "_s + PostgreSql::assigned(column, expression));
    if (!value.error.isEmpty() && !refusal)
        refusal = refusalOf(value.error);
    return cellOf(value.value);
}

/// Asks the server once for each query: many rows get the same values.
const PostgreSqlEvaluation& PostgreSqlRowWriter::evaluate(const QString& query)
{
    constexpr size_t RememberedQueries = 10'000;
    if (m_evaluations.size() > RememberedQueries)
        m_evaluations.clear();
    const auto [entry, isNew] = m_evaluations.try_emplace(query);
    if (isNew)
        entry->second = evaluatePostgreSql(m_store.connection(), query);
    return entry->second;
}

void PostgreSqlRowWriter::computeGenerated(Version& version, const StoredRow& before)
{
    const PostgreSqlRowRules& rules = this->rules(version.relation);
    const QString& name = m_store.relations().find(version.relation)->name;
    const Cells given = version.cells;
    for (const PostgreSqlColumn& column : rules.columns) {
        const bool isMoved = version.relation != before.relation;
        if (column.generation.isEmpty()
            || (!isMoved && !isAnyChanged(column.generationColumns, before.image->cells, given)))
            continue;
        Cell& cell = version.cells[column.column.position()];
        if (isAnyUnknown(column.generationColumns, given)) {
            cell = unknownCell();
            continue;
        }
        const PostgreSqlEvaluation& value = evaluate(
            u"SELECT %1 FROM %2"_s.arg(PostgreSql::assigned(column, column.generation),
                                       PostgreSql::rowSource(rules, given, name, column.generationColumns)));
        if (!value.error.isEmpty() && !version.refusal)
            version.refusal = refusalOf(value.error);
        cell = cellOf(value.value);
    }
}

void PostgreSqlRowWriter::route(Version& version, StoredRowId row, qint64 target)
{
    const StoredRow& stored = m_store.row(row);
    const std::set<ColumnId> columns = m_partitions.columnsAbove(stored.relation);
    if (!isAnyChanged(columns, stored.image->cells, version.cells))
        return;
    if (isAnyUnknown(columns, version.cells)) {
        m_unknownMoves.insert(stored.table);
        return;
    }
    const PostgreSqlPartitions::Place place = m_partitions.place(stored.relation, target, version.cells);
    version.refusal = place.refusal;
    if (place.refusal || place.relation == stored.relation)
        return;
    version.relation = place.relation;
    computeGenerated(version, stored);
}

std::optional<PostgreSqlRefusal> PostgreSqlRowWriter::refusal(const Version& version, const StoredRow& before)
{
    const PostgreSqlRowRules& rules = this->rules(version.relation);
    const QString& name = m_store.relations().find(version.relation)->name;
    for (const PostgreSqlColumn& column : rules.columns)
        if (column.isNotNull && !version.cells[column.column.position()])
            return PostgreSqlRefusal{PostgreSqlMessages::columnIsNotNull(column.name, name), {}};
    for (const PostgreSqlCheck& check : rules.checks) {
        const bool isAsBefore = check.isSettled && version.relation == before.relation
            && !isAnyChanged(check.columns, before.image->cells, version.cells);
        if (isAsBefore || isAnyUnknown(check.columns, version.cells))
            continue;
        const PostgreSqlEvaluation& value
            = evaluate(u"SELECT ((%1) IS DISTINCT FROM FALSE)::int FROM %2"_s.arg(
                check.condition, PostgreSql::rowSource(rules, version.cells, name, check.columns)));
        if (!value.error.isEmpty())
            return refusalOf(value.error);
        if (std::get<qint64>(value.value) == 0)
            return PostgreSqlRefusal{
                u"new row for relation \"%1\" violates check constraint \"%2\""_s.arg(name, check.name),
                check.name};
    }
    return std::nullopt;
}
