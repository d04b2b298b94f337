/// PostgreSQL's processing of a DELETE and its COMMIT, transcribed. The rules, as observed with PostgreSQL
/// 15.18 and read in its trigger.c, ri_triggers.c and execMain.c:
///
/// S. The rows that a snapshot shows are deleted in the order of the scan. Each deleted or changed row puts an
///    event for each internal trigger of its table, in the order of the triggers' names, at the end of one
///    queue. When the statement ends, the queue runs first in, first out; whatever an action deletes or
///    changes puts its events at the end of the same queue. Events of deferred checks go to a second queue
///    that runs at COMMIT.
///
/// Q. An event is not queued
///    Q.1 for a trigger on the parent's table, if a column of the old key is NULL, or a change keeps the key;
///    Q.2 for a check of a changed child, if all columns of the new key are NULL (MATCH SIMPLE: any), or it
///        has no NULL, the key stays and the old row was not written by this transaction.
///
/// R. When an event runs:
///    R.1 CASCADE deletes the children that have the old key now, SET NULL, SET DEFAULT and ON UPDATE CASCADE
///        change them, in the order of a scan. A changed row moves behind all others.
///    R.2 RESTRICT refuses if there is such a child; NO ACTION does not if another parent has the key now.
///    R.3 SET DEFAULT then asks like NO ACTION: the default may be the key that goes.
///    R.4 A check of a changed child refuses if there is no parent; it is skipped if the row has been changed
///        again or deleted since. MATCH FULL refuses keys that are partly NULL.
///    R.5 A deferrable UNIQUE constraint refuses if another row has the key now.
///
/// U. A change is refused at once, before its events are queued: by NOT NULL, then by CHECK, then by UNIQUE.

#include "model/engines/postgresql/postgresqlreplay.h"

#include "model/database/connection.h"
#include "model/engines/postgresql/postgresqlrowcheck.h"
#include "model/job/progress.h"

#include <QCoreApplication>

#include <algorithm>
#include <deque>

using namespace Qt::StringLiterals;

namespace {

bool hasNull(const Cells& cells)
{
    return std::ranges::any_of(cells, [](const Cell& cell) { return !cell; });
}

bool isAllNull(const Cells& cells)
{
    return std::ranges::none_of(cells, [](const Cell& cell) { return cell.has_value(); });
}

Effect effectOf(ReferentialAction action)
{
    if (action == ReferentialAction::SetNull)
        return Effect::SetNull;
    return action == ReferentialAction::SetDefault ? Effect::SetDefault : Effect::Update;
}

class Replay {
public:
    Replay(const Schema& schema, const PostgreSqlTriggers& triggers, PostgreSqlRowStore& store)
        : m_schema(schema)
        , m_triggers(triggers)
        , m_store(store)
        , m_check(schema, store)
    {
    }

    PostgreSqlReplay run(const std::vector<StoredRowId>& selected)
    {
        for (const StoredRowId row : selected)
            deleteRow(row, {});
        runQueue(m_queue);
        runQueue(m_deferred);
        for (const StoredRowId row : m_order)
            describe(row, m_result.rows);
        return std::move(m_result);
    }

private:
    /// Why a row is deleted, changed or in the way.
    struct Cause {
        ForeignKeyId key;
        StoredRowId parent;
        int depth = 0;
    };
    struct Event {
        const ConstraintTrigger* trigger;
        StoredRowId row;
        int version; ///< Of the row, behind the change.
        Cells oldKey; ///< Of the parent's columns.
        std::optional<Cells> newKey; ///< None where the row was deleted.
        int depth;
    };
    struct Trace {
        Effect effect = Effect::Delete;
        Cause cause;
        RowKey keyBefore;
        Cells cellsBefore;
    };
    /// The statement ends with its first failure. Going on shows what would have happened without it.
    void fail(Verdict verdict, const QString& message, const QString& constraint)
    {
        if (m_result.verdict != Verdict::Deletes)
            return;
        m_result.verdict = verdict;
        m_result.message = message;
        m_result.constraint = constraint;
    }

    void tick()
    {
        constexpr int StepsBetweenProgress = 256;
        if (++m_steps % StepsBetweenProgress == 0)
            m_store.connection().progress().advance(
                m_steps, 0, QCoreApplication::translate("Replay", "Following the engine row by row"));
    }

    const QString& childName(const Event& event) const
    {
        return m_triggers.scopes[event.trigger->key.position()].table;
    }

    void deleteRow(StoredRowId row, const Cause& cause)
    {
        if (!m_store.row(row).isPresent)
            return;
        tick();
        note(row, Effect::Delete, cause);
        m_store.remove(row);
        for (const ConstraintTrigger& trigger : m_triggers.onDelete[m_store.row(row).table.position()])
            queue({&trigger, row, m_store.row(row).version,
                   m_store.key(row, m_schema.foreignKey(trigger.key).parentColumns), std::nullopt,
                   cause.depth});
    }

    /// S, Q.1
    void queue(Event event)
    {
        if (m_triggers.isReplica)
            return;
        const ConstraintTrigger& trigger = *event.trigger;
        const bool isParents
            = trigger.role == ConstraintRole::OnDelete || trigger.role == ConstraintRole::OnUpdate;
        if (isParents && (hasNull(event.oldKey) || event.newKey == event.oldKey))
            return;
        // Actions are never deferred; only checks are.
        const bool isAction = isParents && trigger.action != ReferentialAction::NoAction;
        if (trigger.deferral == Deferral::InitiallyDeferred && !isAction)
            m_deferred.push_back(std::move(event));
        else
            m_queue.push_back(std::move(event));
    }

    void runQueue(std::deque<Event>& events)
    {
        while (!events.empty() || !m_queue.empty()) {
            // What a deferred check sets off, if anything, runs before the next one.
            std::deque<Event>& source = m_queue.empty() ? events : m_queue;
            const Event event = std::move(source.front());
            source.pop_front();
            tick();
            run(event);
        }
    }

    void run(const Event& event)
    {
        switch (event.trigger->role) {
        case ConstraintRole::OnDelete:
        case ConstraintRole::OnUpdate:
            act(event);
            break;
        case ConstraintRole::CheckChild:
            checkChild(event);
            break;
        case ConstraintRole::RecheckUnique:
            recheckUnique(event);
            break;
        }
    }

    void act(const Event& event)
    {
        const Cause cause{event.trigger->key, event.row, event.depth + 1};
        const ReferentialAction action = event.trigger->action;
        if (action == ReferentialAction::Restrict || action == ReferentialAction::NoAction)
            return refuse(event, cause);
        for (const StoredRowId child : childrenOf(event)) // R.1
            if (action == ReferentialAction::Cascade && !event.newKey)
                deleteRow(child, cause);
            else
                updateRow(child, cause, action, newCells(child, event));
        if (action == ReferentialAction::SetDefault)
            refuse(event, cause); // R.3
    }

    /// R.2
    void refuse(const Event& event, const Cause& cause)
    {
        const ForeignKey& key = m_schema.foreignKey(event.trigger->key);
        if (event.trigger->action != ReferentialAction::Restrict
            && !m_store.find(key.parent, key.parentColumns, event.oldKey).empty())
            return;
        const std::vector<StoredRowId> children = childrenOf(event);
        if (children.empty())
            return;
        fail(Verdict::Blocked,
             u"update or delete on table \"%1\" violates foreign key constraint \"%2\" on table \"%3\""_s.arg(
                 m_schema.table(key.parent).name, event.trigger->constraint, childName(event)),
             event.trigger->constraint);
        for (const StoredRowId child : children)
            noteBlocker(child, cause);
    }

    /// Those that have the event's old key now.
    std::vector<StoredRowId> childrenOf(const Event& event)
    {
        const ForeignKey& key = m_schema.foreignKey(event.trigger->key);
        std::vector<StoredRowId> children = m_store.find(key.child, key.childColumns, event.oldKey);
        std::erase_if(children, [&](StoredRowId child) { return !isSubjectTo(event.trigger->key, child); });
        return children;
    }

    /// Whether the row lies where the key is declared: on the whole table, or on one partition alone.
    bool isSubjectTo(ForeignKeyId key, StoredRowId child) const
    {
        const qint64 partition = m_triggers.scopes[key.position()].partition;
        return partition == 0 || m_store.row(child).tableOid == partition;
    }

    Cells newCells(StoredRowId child, const Event& event)
    {
        const ForeignKey& key = m_schema.foreignKey(event.trigger->key);
        const ReferentialAction action = event.trigger->action;
        const std::vector<ColumnId>& chosen = m_triggers.setColumns[event.trigger->key.position()];
        Cells cells = m_store.row(child).cells;
        for (size_t i = 0; i < key.childColumns.size(); ++i) {
            const ColumnId column = key.childColumns[i];
            const bool isKept = event.trigger->role == ConstraintRole::OnDelete && !chosen.empty()
                && std::ranges::find(chosen, column) == chosen.end();
            if (isKept)
                continue;
            Cell& cell = cells[column.position()];
            if (action == ReferentialAction::Cascade)
                cell = (*event.newKey)[i];
            else
                cell = action == ReferentialAction::SetNull ? Cell() : m_check.defaultOf(key.child, column);
        }
        return cells;
    }

    void updateRow(StoredRowId row, const Cause& cause, ReferentialAction action, Cells cells)
    {
        tick();
        const TableId table = m_store.row(row).table;
        note(row, effectOf(action), cause);
        m_check.computeGenerated(row, cells);
        if (const auto refusal = m_check.refusal(row, cells)) // U
            fail(Verdict::Fails, refusal->message, refusal->constraint);
        const Cells old = m_store.row(row).cells;
        const bool wasWritten = m_store.row(row).isWritten;
        m_store.write(row, std::move(cells));
        for (const ConstraintTrigger& trigger : m_triggers.onUpdate[table.position()])
            queueUpdate(trigger, row, old, wasWritten, cause.depth);
    }

    void queueUpdate(const ConstraintTrigger& trigger, StoredRowId row, const Cells& old, bool wasWritten,
                     int depth)
    {
        const auto keyIn = [](const Cells& cells, const std::vector<ColumnId>& columns) {
            Cells values;
            for (const ColumnId column : columns)
                values.push_back(cells[column.position()]);
            return values;
        };
        const int version = m_store.row(row).version;
        if (trigger.role == ConstraintRole::RecheckUnique) {
            const Cells now = m_store.key(row, trigger.uniqueColumns);
            if (now != keyIn(old, trigger.uniqueColumns) && !hasNull(now))
                queue({&trigger, row, version, {}, now, depth});
            return;
        }
        const ForeignKey& key = m_schema.foreignKey(trigger.key);
        if (trigger.role == ConstraintRole::OnUpdate) {
            queue({&trigger, row, version, keyIn(old, key.parentColumns), m_store.key(row, key.parentColumns),
                   depth});
            return;
        }
        const Cells now = m_store.key(row, key.childColumns);
        if (isSubjectTo(trigger.key, row)
            && isCheckNeeded(trigger.key, keyIn(old, key.childColumns), now, wasWritten))
            queue({&trigger, row, version, {}, now, depth});
    }

    /// Q.2
    bool isCheckNeeded(ForeignKeyId key, const Cells& old, const Cells& now, bool wasWritten) const
    {
        if (isAllNull(now))
            return false;
        if (hasNull(now))
            return m_triggers.matchFull.contains(key);
        return wasWritten || now != old;
    }

    /// R.4
    void checkChild(const Event& event)
    {
        const StoredRow& row = m_store.row(event.row);
        if (!row.isPresent || row.version != event.version)
            return;
        const ForeignKey& key = m_schema.foreignKey(event.trigger->key);
        const Cells& values = *event.newKey;
        if (!hasNull(values) && !m_store.find(key.parent, key.parentColumns, values).empty())
            return;
        fail(Verdict::Blocked,
             u"insert or update on table \"%1\" violates foreign key constraint \"%2\""_s.arg(
                 childName(event), event.trigger->constraint),
             event.trigger->constraint);
        noteBlocker(event.row, {event.trigger->key, {}, event.depth});
    }

    /// R.5
    void recheckUnique(const Event& event)
    {
        const StoredRow& row = m_store.row(event.row);
        if (!row.isPresent || row.version != event.version)
            return;
        if (m_store.find(row.table, event.trigger->uniqueColumns, *event.newKey).size() > 1)
            fail(Verdict::Fails,
                 u"duplicate key value violates unique constraint \"%1\""_s.arg(event.trigger->constraint),
                 event.trigger->constraint);
    }

    /// Keeps the first reason for a row's change, and for a deleted row the reason for its deletion.
    void note(StoredRowId row, Effect effect, const Cause& cause)
    {
        const auto [entry, isNew] = m_traces.try_emplace(row);
        Trace& trace = entry->second;
        if (isNew) {
            m_order.push_back(row);
            trace.keyBefore = m_store.rowKey(row);
            trace.cellsBefore = m_store.row(row).cells;
        }
        if (isNew || effect == Effect::Delete) {
            trace.effect = effect;
            trace.cause = cause;
        }
    }

    RowKey keyBefore(StoredRowId row) const
    {
        if (!row)
            return {};
        const auto trace = m_traces.find(row);
        return trace == m_traces.end() ? m_store.rowKey(row) : trace->second.keyBefore;
    }

    void noteBlocker(StoredRowId row, const Cause& cause)
    {
        if (m_blocking.insert({row, cause.key}).second)
            m_result.rows.push_back({m_store.row(row).table,
                                     keyBefore(row),
                                     Effect::Blocks,
                                     {},
                                     cause.key,
                                     keyBefore(cause.parent),
                                     cause.depth});
    }

    void describe(StoredRowId row, std::vector<AffectedRow>& rows) const
    {
        const Trace& trace = m_traces.at(row);
        const TableId table = m_store.row(row).table;
        AffectedRow affected{table,
                             trace.keyBefore,
                             trace.effect,
                             {},
                             trace.cause.key,
                             keyBefore(trace.cause.parent),
                             trace.cause.depth};
        if (trace.effect != Effect::Delete) {
            const Cells& cells = m_store.row(row).cells;
            for (size_t i = 0; i < cells.size(); ++i) {
                const ColumnId column{static_cast<int>(i)};
                if (cells[i] != trace.cellsBefore[i])
                    affected.changes.push_back({column, m_store.value(table, column, cells[i])});
            }
        }
        if (m_result.verdict != Verdict::Deletes || trace.effect == Effect::Delete
            || !affected.changes.empty())
            rows.push_back(std::move(affected));
    }

    const Schema& m_schema;
    const PostgreSqlTriggers& m_triggers;
    PostgreSqlRowStore& m_store;
    PostgreSqlRowCheck m_check;
    std::deque<Event> m_queue;
    std::deque<Event> m_deferred;
    PostgreSqlReplay m_result;
    std::map<StoredRowId, Trace> m_traces;
    std::vector<StoredRowId> m_order;
    std::set<std::pair<StoredRowId, ForeignKeyId>> m_blocking;
    qint64 m_steps = 0;
};

} // namespace

PostgreSqlReplay replayPostgreSql(const Schema& schema, const PostgreSqlTriggers& triggers,
                                  PostgreSqlRowStore& store, const std::vector<StoredRowId>& selected)
{
    return Replay(schema, triggers, store).run(selected);
}
