#pragma once

#include "model/cascade/outcome.h"
#include "model/engines/postgresql/postgresqlrowstore.h"

#include <map>
#include <set>

/// Why a row is deleted, changed or in the way.
struct PostgreSqlCause {
    ForeignKeyId key; ///< Invalid for the rows that the statement names.
    StoredRowId parent;
    int depth = 0;
};

/// Keeps what happens to rows, to tell of it when all is over.
class PostgreSqlTrace {
public:
    explicit PostgreSqlTrace(const PostgreSqlRowStore& store); ///< Must outlive this.

    /// Keeps the first reason for a row's change, and for a deleted row the reason for its deletion. To be
    /// called before the row changes.
    void note(StoredRowId row, Effect effect, const PostgreSqlCause& cause);
    void noteBlocker(StoredRowId row, const PostgreSqlCause& cause);

    /// The blockers, then the others in the order in which PostgreSQL comes to them.
    std::vector<AffectedRow> rows(Verdict verdict) const;

private:
    struct Entry {
        Effect effect = Effect::Delete;
        PostgreSqlCause cause;
        RowKey keyBefore;
        std::shared_ptr<const RowImage> before;
    };

    RowKey keyBefore(StoredRowId row) const;
    std::vector<CellChange> changes(StoredRowId row, const Entry& entry) const;

    const PostgreSqlRowStore& m_store;
    std::map<StoredRowId, Entry> m_entries;
    std::vector<StoredRowId> m_order;
    std::vector<std::pair<StoredRowId, PostgreSqlCause>> m_blockers;
    std::set<std::pair<StoredRowId, ForeignKeyId>> m_blocking;
};
