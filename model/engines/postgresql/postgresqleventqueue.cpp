#include "model/engines/postgresql/postgresqleventqueue.h"

#include <algorithm>

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
    if (std::optional<PostgreSqlEvent> event = takeFrom(m_statement))
        return event;
    return takeFrom(m_commit);
}

bool PostgreSqlEventQueue::isWaiting(qint64 relation) const
{
    return std::ranges::any_of(
        m_commit, [&](const PostgreSqlEvent& event) { return event.trigger->relation == relation; });
}

std::optional<PostgreSqlEvent> PostgreSqlEventQueue::takeFrom(std::deque<PostgreSqlEvent>& events) const
{
    while (!events.empty()) {
        PostgreSqlEvent event = std::move(events.front());
        events.pop_front();
        if (m_triggers.fires(*event.trigger))
            return event;
    }
    return std::nullopt;
}
