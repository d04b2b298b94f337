#include "model/engines/mariadb/mariadbreplayrecord.h"

MariaDbReplayRecord::MariaDbReplayRecord(const MariaDbEntries& entries)
    : m_entries(entries)
{
}

void MariaDbReplayRecord::note(MariaDbRowId row, Effect effect, const MariaDbCause& cause)
{
    const auto [trace, isNew] = m_traces.try_emplace(row, Trace{effect, cause});
    if (isNew)
        m_order.push_back(row);
    else if (effect == Effect::Delete)
        trace->second = {effect, cause};
}

void MariaDbReplayRecord::noteBlocker(MariaDbRowId row, const MariaDbCause& cause)
{
    if (m_blocking.insert({row, cause.key}).second)
        m_blockers.push_back(described(row, Effect::Blocks, cause));
}

std::vector<AffectedRow> MariaDbReplayRecord::rows() const
{
    std::vector<AffectedRow> rows = m_blockers;
    for (const MariaDbRowId id : m_order) {
        const Trace& trace = m_traces.at(id);
        AffectedRow row = described(id, trace.effect, trace.cause);
        if (trace.effect != Effect::Delete) {
            for (const ColumnId column : m_entries.nulledColumns(id))
                row.changes.push_back({column, {}});
            for (const auto& [column, value] : m_entries.row(id).written)
                row.changes.push_back({column, value});
        }
        if (trace.effect == Effect::Delete || !row.changes.empty())
            rows.push_back(std::move(row));
    }
    return rows;
}

AffectedRow MariaDbReplayRecord::described(MariaDbRowId row, Effect effect, const MariaDbCause& cause) const
{
    return {m_entries.row(row).table,
            m_entries.rowKey(row),
            effect,
            {},
            cause.key,
            cause.parent ? m_entries.rowKey(cause.parent) : RowKey(),
            cause.depth};
}
