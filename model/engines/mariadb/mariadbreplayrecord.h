#pragma once

#include "model/engines/mariadb/mariadbentries.h"

#include <map>
#include <set>

/// Why a row is deleted, changed or in the way.
struct MariaDbCause {
    ForeignKeyId key; ///< Invalid for the rows that the statement itself names.
    MariaDbRowId parent;
    int depth = 0;
};

/// What a replay did to each row, kept while it runs and told as affected rows in the end.
class MariaDbReplayRecord {
public:
    /// `entries` must outlive the record.
    explicit MariaDbReplayRecord(const MariaDbEntries& entries);

    /// To be called before the row changes. Keeps the first reason for a row's change, and for a deleted row the reason for its deletion.
    void note(MariaDbRowId row, Effect effect, const MariaDbCause& cause);
    void noteBlocker(MariaDbRowId row, const MariaDbCause& cause);

    /// The blockers, then the others in the order in which InnoDB comes to them.
    std::vector<AffectedRow> rows() const;

private:
    struct Trace {
        Effect effect = Effect::Delete;
        MariaDbCause cause;
        RowKey keyBefore;
        std::vector<MariaDbCell> before; ///< Of the kept columns.
    };

    RowKey keyBefore(MariaDbRowId row) const;
    AffectedRow described(MariaDbRowId row, Effect effect, const MariaDbCause& cause) const;

    const MariaDbEntries& m_entries;
    std::map<MariaDbRowId, Trace> m_traces;
    std::vector<MariaDbRowId> m_order;
    std::vector<AffectedRow> m_blockers;
    std::set<std::pair<MariaDbRowId, ForeignKeyId>> m_blocking;
};
