#include "model/engines/postgresql/postgresqltrace.h"

PostgreSqlTrace::PostgreSqlTrace(const PostgreSqlRowStore& store)
    : m_store(store)
{
}

void PostgreSqlTrace::note(StoredRowId row, Effect effect, const PostgreSqlCause& cause)
{
    const auto [place, isNew] = m_entries.try_emplace(row);
    Entry& entry = place->second;
    if (isNew) {
        m_order.push_back(row);
        entry.keyBefore = m_store.rowKey(row);
        entry.before = m_store.row(row).image;
    }
    if (isNew || effect == Effect::Delete) {
        entry.effect = effect;
        entry.cause = cause;
    }
}

void PostgreSqlTrace::noteBlocker(StoredRowId row, const PostgreSqlCause& cause)
{
    if (m_blocking.insert({row, cause.key}).second)
        m_blockers.emplace_back(row, cause);
}

std::vector<AffectedRow> PostgreSqlTrace::rows(Verdict verdict) const
{
    std::vector<AffectedRow> rows;
    const auto add
        = [&](StoredRowId row, Effect effect, const PostgreSqlCause& cause, std::vector<CellChange> changes) {
              rows.push_back({m_store.row(row).table, keyBefore(row), effect, std::move(changes), cause.key,
                              keyBefore(cause.parent), cause.depth});
          };
    for (const auto& [row, cause] : m_blockers)
        add(row, Effect::Blocks, cause, {});
    for (const StoredRowId row : m_order) {
        const Entry& entry = m_entries.at(row);
        std::vector<CellChange> changes = this->changes(row, entry);
        if (verdict != Verdict::Deletes || entry.effect == Effect::Delete || !changes.empty())
            add(row, entry.effect, entry.cause, std::move(changes));
    }
    return rows;
}

std::vector<CellChange> PostgreSqlTrace::changes(StoredRowId row, const Entry& entry) const
{
    std::vector<CellChange> changes;
    const StoredRow& stored = m_store.row(row);
    for (size_t i = 0; entry.effect != Effect::Delete && i < stored.image->cells.size(); ++i) {
        const ColumnId column{static_cast<int>(i)};
        if (stored.image->cells[i] != entry.before->cells[i])
            changes.push_back({column, m_store.value(stored.table, column, stored.image->cells[i])});
    }
    return changes;
}

RowKey PostgreSqlTrace::keyBefore(StoredRowId row) const
{
    if (!row)
        return {};
    const auto entry = m_entries.find(row);
    return entry == m_entries.end() ? m_store.rowKey(row) : entry->second.keyBefore;
}
