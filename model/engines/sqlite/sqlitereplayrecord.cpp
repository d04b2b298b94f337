#include "model/engines/sqlite/sqlitereplayrecord.h"

SqliteReplayRecord::SqliteReplayRecord(const Schema& schema, SqliteRowStore& store)
    : m_schema(schema)
    , m_store(store)
{
}

void SqliteReplayRecord::note(ReplayRowId row, Effect effect, const ReplayCause& cause)
{
    const auto [entry, isNew] = m_traces.try_emplace(row);
    Trace& trace = entry->second;
    if (isNew)
        trace.keyBefore = m_store.rowKey(row);
    if (isNew || effect == Effect::Delete) {
        trace.place = m_order.size();
        m_order.push_back(row);
        trace.effect = effect;
        trace.cause = cause;
    }
    if (effect != Effect::Delete && trace.cellsBefore.empty())
        trace.cellsBefore = m_store.row(row).cells;
}

void SqliteReplayRecord::noteBlocker(ReplayRowId row, const ReplayCause& cause)
{
    if (!m_blocking.insert({row, cause.key}).second)
        return;
    m_blockers.push_back({m_store.row(row).table,
                          keyBefore(row),
                          Effect::Blocks,
                          {},
                          cause.key,
                          keyBefore(cause.parent),
                          cause.depth});
}

void SqliteReplayRecord::noteCounted(ReplayRowId child, const ReplayCause& cause)
{
    m_counted.push_back({child, cause, m_store.key(child, m_schema.foreignKey(cause.key).childColumns)});
}

void SqliteReplayRecord::noteDangling()
{
    for (const CountedChild& counted : m_counted) {
        if (!m_store.row(counted.child).isPresent)
            continue;
        const ForeignKey& key = m_schema.foreignKey(counted.cause.key);
        if (m_store.key(counted.child, key.childColumns) == counted.key
            && (key.fault != ForeignKeyFault::None // Its parent table has been dropped.
                || !m_store.hasParent(counted.cause.key, counted.key, RowVersion::Old)))
            noteBlocker(counted.child, counted.cause);
    }
}

std::vector<ReplayRowId> SqliteReplayRecord::rows() const
{
    std::vector<ReplayRowId> result;
    for (size_t i = 0; i < m_order.size(); ++i)
        if (m_traces.at(m_order[i]).place == i)
            result.push_back(m_order[i]);
    return result;
}

AffectedRow SqliteReplayRecord::describe(ReplayRowId row) const
{
    const Trace& trace = m_traces.at(row);
    const TableId table = m_store.row(row).table;
    AffectedRow affected{table,
                         trace.keyBefore,
                         trace.effect,
                         {},
                         trace.cause.key,
                         keyBefore(trace.cause.parent),
                         trace.cause.depth};
    if (trace.effect == Effect::Delete)
        return affected;
    for (const ColumnId column : m_store.keptColumns(table)) {
        const Value& before = trace.cellsBefore[m_store.slot(table, column)];
        const Value after = m_store.cell(row, column);
        if (!isIdentical(before, after))
            affected.changes.push_back({column, after});
    }
    return affected;
}

RowKey SqliteReplayRecord::keyBefore(ReplayRowId row) const
{
    if (!row)
        return {};
    const auto trace = m_traces.find(row);
    return trace == m_traces.end() ? m_store.rowKey(row) : trace->second.keyBefore;
}
