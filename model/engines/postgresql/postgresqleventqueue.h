#pragma once

#include "model/engines/postgresql/postgresqlrowstore.h"
#include "model/engines/postgresql/postgresqltriggers.h"

#include <deque>
#include <memory>
#include <optional>

/// A trigger that is going to run for a deleted or changed row.
struct PostgreSqlEvent {
    const ConstraintTrigger* trigger;
    StoredRowId row;
    int version; ///< Of the row, behind the change.
    std::shared_ptr<const RowImage> before;
    std::shared_ptr<const RowImage> after; ///< Null where the row was deleted.
    int depth;
};

/// The events of a statement and of its COMMIT, first in, first out. Those whose trigger fires no more when they
/// would run, as its constraint has been dropped, are passed over.
class PostgreSqlEventQueue {
public:
    explicit PostgreSqlEventQueue(const PostgreSqlTriggers& triggers); ///< Must outlive this.

    /// Adds an event, unless its trigger does not fire, or not for such a change of the parent's key.
    void push(PostgreSqlEvent event);

    /// The event to run before the statement ends.
    std::optional<PostgreSqlEvent> nextOfStatement();

    /// The event to run now: a deferred one only where the statement has no more.
    std::optional<PostgreSqlEvent> next();

    /// Whether an event of this relation's rows waits for the COMMIT, even one that will be passed over.
    bool isWaiting(qint64 relation) const;

private:
    bool isOfNoConcern(const PostgreSqlEvent& event) const;
    std::optional<PostgreSqlEvent> takeFrom(std::deque<PostgreSqlEvent>& events) const;

    const PostgreSqlTriggers& m_triggers;
    std::deque<PostgreSqlEvent> m_statement;
    std::deque<PostgreSqlEvent> m_commit;
};
