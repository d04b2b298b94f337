#include "model/cascade/outcomebuilder.h"

#include <algorithm>
#include <map>

OutcomeBuilder::OutcomeBuilder(const Schema& schema, Outcome& outcome)
    : m_schema(schema)
    , m_outcome(outcome)
{
}

void OutcomeBuilder::count(TableId table, Effect effect, ForeignKeyId cause, qint64 rows)
{
    if (rows == 0)
        return;
    TableCounts& entry = counts(table);
    switch (effect) {
    case Effect::Delete:
        entry.deleted += rows;
        break;
    case Effect::SetNull:
        entry.setNull += rows;
        break;
    case Effect::SetDefault:
        entry.setDefault += rows;
        break;
    case Effect::Update:
        entry.updated += rows;
        break;
    case Effect::Blocks:
        entry.blocking += rows;
        break;
    }
    if (!cause)
        return;
    const auto edge = std::ranges::find_if(m_outcome.edges, [&](const EdgeCount& known) {
        return known.foreignKey == cause && known.effect == effect;
    });
    if (edge == m_outcome.edges.end())
        m_outcome.edges.push_back({cause, effect, rows});
    else
        edge->rows += rows;
}

void OutcomeBuilder::setSelected(qint64 rows)
{
    counts(m_outcome.table).selected = rows;
}

/// The entry of a table: the requested one first, the others by name.
TableCounts& OutcomeBuilder::counts(TableId table)
{
    auto& tables = m_outcome.tables;
    const auto known = std::ranges::find(tables, table, &TableCounts::table);
    if (known != tables.end())
        return *known;
    const auto isBefore = [&](const TableCounts& other) {
        if (table == m_outcome.table || other.table == m_outcome.table)
            return other.table == m_outcome.table;
        return m_schema.table(other.table).displayName() < m_schema.table(table).displayName();
    };
    TableCounts entry;
    entry.table = table;
    return *tables.insert(std::ranges::partition_point(tables, isBefore), entry);
}

bool listRows(const std::vector<AffectedRow>& rows, RowLimit limit,
              const std::function<void(const AffectedRow&)>& visit)
{
    std::map<TableId, qint64> listed;
    bool isComplete = true;
    for (const AffectedRow& row : rows) {
        if (limit && ++listed[row.table] > *limit)
            isComplete = false;
        else
            visit(row);
    }
    return isComplete;
}

bool listTables(const Outcome& outcome, RowLimit limit,
                const std::function<void(const TableCounts&)>& listTable)
{
    bool isComplete = true;
    for (const TableCounts& counts : outcome.tables) {
        listTable(counts);
        const qint64 rows
            = counts.deleted + counts.setNull + counts.setDefault + counts.updated + counts.blocking;
        isComplete = isComplete && (!limit || rows <= *limit);
    }
    return isComplete;
}
