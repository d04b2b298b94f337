#pragma once

#include "model/cascade/outcome.h"
#include "model/engines/sqlite/sqliterowstore.h"

#include <map>
#include <set>

/// Why a row is deleted, changed or in the way.
struct ReplayCause {
    ForeignKeyId key; ///< Invalid for the rows that the statement itself names.
    ReplayRowId parent;
    int depth = 0; ///< Of the row that it concerns: 0 for those that the statement names.
};

/// What a replay did to each row, kept while it runs and told as affected rows in the end.
class SqliteReplayRecord {
public:
    /// `store` must outlive the record.
    SqliteReplayRecord(const Schema& schema, SqliteRowStore& store);

    /// Called before the row is deleted or changed. Keeps the first reason for a row's change, and for a
    /// deleted row the reason for its deletion.
    void note(ReplayRowId row, Effect effect, const ReplayCause& cause);

    void noteBlocker(ReplayRowId row, const ReplayCause& cause);

    /// A child that was counted as having no parent, because its own went or its key was changed: a blocker if it
    /// still has the key in the end.
    void noteCounted(ReplayRowId child, const ReplayCause& cause);

    /// Turns the counted children that are left without a parent into blockers.
    void noteDangling();

    const std::vector<AffectedRow>& blockers() const { return m_blockers; }

    /// In the order in which that happened which describe() tells of them.
    std::vector<ReplayRowId> rows() const;

    /// What happened to one of rows(); the changes are those of stored columns.
    AffectedRow describe(ReplayRowId row) const;

private:
    struct Trace {
        Effect effect = Effect::Delete;
        ReplayCause cause;
        /// In `m_order`. A row that is changed before it goes stands there twice; this is where it goes.
        size_t place = 0;
        RowKey keyBefore;
        Values cellsBefore; ///< Empty until the row is changed.
    };
    struct CountedChild {
        ReplayRowId child;
        ReplayCause cause;
        Values key;
    };

    RowKey keyBefore(ReplayRowId row) const;

    const Schema& m_schema;
    SqliteRowStore& m_store;
    std::map<ReplayRowId, Trace> m_traces;
    std::vector<ReplayRowId> m_order;
    std::vector<CountedChild> m_counted;
    std::vector<AffectedRow> m_blockers;
    std::set<std::pair<ReplayRowId, ForeignKeyId>> m_blocking;
};
