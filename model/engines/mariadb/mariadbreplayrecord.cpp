#include "model/engines/mariadb/mariadbreplayrecord.h"

MariaDbReplayRecord::MariaDbReplayRecord(const MariaDbEntries& entries)
    : m_entries(entries)
{
}

void MariaDbReplayRecord::note(MariaDbRowId row, Effect effect, const MariaDbCause& cause)
{
    const auto [entry, isNew] = m_traces.try_emplace(row);
    Trace& trace = entry->second;
    if (isNew) {
        m_order.push_back(row);
        trace.keyBefore = m_entries.rowKey(row);
        trace.before = m_entries.row(row).now;
    }
    if (isNew || effect == Effect::Delete) {
        trace.effect = effect;
        trace.cause = cause;
    }
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
            std::map<ColumnId, Value> changed;
            const std::vector<ColumnId>& kept = m_entries.keptColumns(row.table);
            for (size_t i = 0; i < kept.size(); ++i)
                if (m_entries.row(id).now[i].value != trace.before[i].value)
                    changed[kept[i]] = m_entries.row(id).now[i].value;
            for (const auto& [column, value] : changed)
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
            keyBefore(row),
            effect,
            {},
            cause.key,
            cause.parent ? keyBefore(cause.parent) : RowKey(),
            cause.depth};
}

RowKey MariaDbReplayRecord::keyBefore(MariaDbRowId row) const
{
    const auto trace = m_traces.find(row);
    return trace == m_traces.end() ? m_entries.rowKey(row) : trace->second.keyBefore;
}
