#include "model/engines/postgresql/postgresqleventqueue.h"

PostgreSqlEventQueue::PostgreSqlEventQueue(const PostgreSqlTriggers& triggers)
    : m_triggers(triggers)
{
}

void PostgreSqlEventQueue::push(PostgreSqlEvent event)
{
    if (!m_triggers.fires(*event.trigger) || isOfNoConcern(event))
        return;
    const bool isDeferred = event.trigger->deferral == Deferral::InitiallyDeferred;
    (isDeferred ? m_commit : m_statement).push_back(std::move(event));
}

/// A parent's key with a NULL has no children; one that stays to the last bit keeps them. (Q.1 of the replay.)
bool PostgreSqlEventQueue::isOfNoConcern(const PostgreSqlEvent& event) const
{
    const ConstraintTrigger& trigger = *event.trigger;
    if (trigger.role != ConstraintRole::OnDelete && trigger.role != ConstraintRole::OnUpdate)
        return false;
    const auto key = [&](const RowImage& image) {
        Cells cells;
        for (const ColumnId column : m_triggers.keys.at(trigger.key).parentColumns)
            cells.push_back(image.cells[column.position()]);
        return cells;
    };
    const Cells old = key(*event.before);
    return hasNull(old) || (event.after && key(*event.after) == old);
}

std::optional<PostgreSqlEvent> PostgreSqlEventQueue::nextOfStatement()
{
    return takeFrom(m_statement);
}

std::optional<PostgreSqlEvent> PostgreSqlEventQueue::next()
{
    // What a deferred event sets off runs before the next deferred one.
    return takeFrom(m_statement.empty() ? m_commit : m_statement);
}

std::optional<PostgreSqlEvent> PostgreSqlEventQueue::takeFrom(std::deque<PostgreSqlEvent>& events)
{
    if (events.empty())
        return std::nullopt;
    PostgreSqlEvent event = std::move(events.front());
    events.pop_front();
    return event;
}
