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

/// The events of a statement and of its COMMIT, first in, first out.
class PostgreSqlEventQueue {
public:
    explicit PostgreSqlEventQueue(const PostgreSqlTriggers& triggers); ///< Must outlive this.

    /// Adds an event, unless its trigger does not fire, or not for such a change of the parent's key.
    void push(PostgreSqlEvent event);

    /// The event to run before the statement ends.
    std::optional<PostgreSqlEvent> nextOfStatement();

    /// The event to run now: a deferred one only where the statement has no more.
    std::optional<PostgreSqlEvent> next();

private:
    bool isOfNoConcern(const PostgreSqlEvent& event) const;
    static std::optional<PostgreSqlEvent> takeFrom(std::deque<PostgreSqlEvent>& events);

    const PostgreSqlTriggers& m_triggers;
    std::deque<PostgreSqlEvent> m_statement;
    std::deque<PostgreSqlEvent> m_commit;
};
