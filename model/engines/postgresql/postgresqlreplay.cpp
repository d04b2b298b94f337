/// PostgreSQL's processing of a DELETE and its COMMIT, transcribed. The rules, as observed with PostgreSQL
/// 15.18 and 15.20 and read in its trigger.c, ri_triggers.c, nodeModifyTable.c and execMain.c:
///
/// S. The rows that a snapshot shows are deleted in the order of the scan. Each deleted or changed row puts an
///    event for each internal trigger of its table or partition, in the order of the triggers' names, at the
///    end of one queue. When the statement ends, the queue runs first in, first out; whatever an action deletes
///    or changes puts its events at the end of the same queue. Events of deferred triggers go to a second queue
///    that runs at COMMIT.
///
/// Q. An event is not queued
///    Q.1 for a trigger on the parent's table, if a column of the old key is NULL, or a change keeps the key to
///        the last bit;
///    Q.2 for a check of a changed child, if all columns of the new key are NULL (MATCH SIMPLE: any), or it
///        has no NULL, the key stays equal and the old row was not written by this transaction;
///    Q.3 for a deferrable UNIQUE or EXCLUDE constraint, if no other row has the key at that moment.
///
/// R. When an event runs:
///    R.1 CASCADE deletes the children that have the old key now, SET NULL, SET DEFAULT and ON UPDATE CASCADE
///        change them, in the order of a scan. A changed row moves behind all others of its partition. The
///        query that is to change a column GENERATED ALWAYS AS IDENTITY is refused, even if there is no child.
///    R.2 RESTRICT refuses if there is such a child; NO ACTION does not if another row of the trigger's own
///        relation has the key now.
///    R.3 SET DEFAULT then asks like NO ACTION: the default may be the key that goes.
///    R.4 A check of a changed child refuses if there is no parent; it is skipped if the row has been changed
///        again or deleted since. MATCH FULL refuses keys that are partly NULL.
///    R.5 A deferrable UNIQUE or EXCLUDE constraint refuses if another row has the key now.
///
/// U. A change is refused at once, before its events are queued: by a domain, by an expression that fails, by
///    the partitions, by NOT NULL, then by CHECK, then by UNIQUE and EXCLUDE in the order of their creation.
///
/// M. A changed row that belongs in another partition is deleted there and inserted here.
///    M.1 To a key that the query's table has, it is an UPDATE of that table: the partition's clones of its
///        triggers are silent. A key to the partition alone sees a DELETE. (Before PostgreSQL 15, all of them do.)
///    M.2 To keys that it has as a child it is an INSERT, which is always checked.
///    M.3 It is an error if a key refers to a partitioned table between the query's and the partition.

#include "model/engines/postgresql/postgresqlreplay.h"

#include "model/database/connection.h"
#include "model/engines/postgresql/postgresqlchildcheck.h"
#include "model/engines/postgresql/postgresqleventqueue.h"
#include "model/engines/postgresql/postgresqlmessages.h"
#include "model/engines/postgresql/postgresqlrowwriter.h"
#include "model/engines/postgresql/postgresqltrace.h"
#include "model/engines/postgresql/postgresqluniquecheck.h"
#include "model/job/progress.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Event = PostgreSqlEvent;
using Image = std::shared_ptr<const RowImage>;

class Replay : public PostgreSqlTransaction {
public:
    Replay(const Schema& schema, const PostgreSqlTriggers& triggers, PostgreSqlRowStore& store,
           const std::set<TableId>& written)
        : m_schema(schema)
        , m_triggers(triggers)
        , m_store(store)
        , m_writer(schema, store, written)
        , m_uniqueCheck(store)
        , m_trace(store)
        , m_queue(triggers)
    {
    }

    void deleteRow(StoredRowId row) override { deleteRow(row, {}); }

    void updateRow(StoredRowId row, const std::map<ColumnId, Cell>& cells) override
    {
        const bool areNulls
            = std::ranges::none_of(cells, [](const auto& cell) { return cell.second.has_value(); });
        note(row, areNulls ? Effect::SetNull : Effect::Update, {});
        write(row, m_writer.assigned(row, cells), m_store.relations().of(m_store.row(row).table).oid, 0);
    }

    void updateRowTo(StoredRowId row, const std::map<ColumnId, Cell>& cells) override
    {
        const bool areNulls
            = std::ranges::none_of(cells, [](const auto& cell) { return cell.second.has_value(); });
        note(row, areNulls ? Effect::SetNull : Effect::Update, {});
        write(row, m_writer.converted(row, cells), m_store.relations().of(m_store.row(row).table).oid, 0);
    }

    void emptyRow(StoredRowId row, ForeignKeyId key) override
    {
        note(row, Effect::Delete, {key, {}, key ? 1 : 0});
        m_store.remove(row);
    }

    void refuse(Verdict verdict, const QString& message) override { fail(verdict, message, {}); }
    bool hasPendingEvents(qint64 relation) const override { return m_queue.isWaiting(relation); }
    void startStatement() override { m_statement.emplace(m_store); }
    std::vector<AffectedRow> statementRows() const override { return m_statement->rows(m_result.verdict); }

    void endStatement() override
    {
        while (const std::optional<Event> event = m_queue.nextOfStatement())
            run(*event);
    }

    void commit() override
    {
        while (const std::optional<Event> event = m_queue.next())
            run(*event);
        m_store.beginTransaction();
    }

    std::optional<Refusal> refusal() const override
    {
        if (m_result.verdict == Verdict::Deletes)
            return std::nullopt;
        return Refusal{m_result.verdict, m_result.message, m_result.constraint};
    }

    std::vector<AffectedRow> rows() const override { return m_trace.rows(m_result.verdict); }

    PostgreSqlReplay result() const
    {
        PostgreSqlReplay result = m_result;
        result.rows = m_trace.rows(result.verdict);
        result.unknown.volatileDefaults = m_writer.volatileDefaults();
        result.unknown.partitionMoves = m_writer.unknownMoves();
        return result;
    }

private:
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

    void note(StoredRowId row, Effect effect, const PostgreSqlCause& cause)
    {
        m_trace.note(row, effect, cause);
        if (m_statement)
            m_statement->note(row, effect, cause);
    }

    void noteBlocker(StoredRowId row, const PostgreSqlCause& cause)
    {
        m_trace.noteBlocker(row, cause);
        if (m_statement)
            m_statement->noteBlocker(row, cause);
    }

    const PostgreSqlKey& keyOf(const Event& event) const { return m_triggers.keys.at(event.trigger->key); }
    const QString& relationName(qint64 oid) const { return m_store.relations().find(oid)->name; }

    KeyValues values(const Image& image, const PostgreSqlKeySearch& search, TableId table,
                     const std::vector<ColumnId>& columns) const
    {
        return m_store.values(*image, table, columns, search);
    }

    void deleteRow(StoredRowId row, const PostgreSqlCause& cause)
    {
        if (!m_store.row(row).isPresent)
            return;
        tick();
        note(row, Effect::Delete, cause);
        m_store.remove(row);
        const StoredRow& stored = m_store.row(row);
        for (const ConstraintTrigger& trigger : m_triggers.of(stored.relation).onDelete)
            m_queue.push({&trigger, row, stored.version, stored.image, nullptr, cause.depth});
    }

    void run(const Event& event)
    {
        tick();
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
        const PostgreSqlCause cause{keyOf(event).key, event.row, event.depth + 1};
        const ReferentialAction action = event.trigger->action;
        if (action == ReferentialAction::Restrict || action == ReferentialAction::NoAction)
            return refuse(event, cause);
        refuseChange(m_writer.refusalOfQuery(keyOf(event), action, columnsSetBy(event))); // R.1
        for (const StoredRowId child : childrenOf(event))
            if (action == ReferentialAction::Cascade && !event.after)
                deleteRow(child, cause);
            else
                updateRow(child, cause, event);
        if (action == ReferentialAction::SetDefault)
            refuse(event, cause); // R.3
    }

    /// R.2
    void refuse(const Event& event, const PostgreSqlCause& cause)
    {
        const std::vector<StoredRowId> children = childrenOf(event);
        if (children.empty())
            return;
        const PostgreSqlKey& key = keyOf(event);
        if (event.trigger->action != ReferentialAction::Restrict) {
            // The snapshot holds no second row with the key, which is unique: only a changed row may have it.
            PostgreSqlKeySearch twins = key.twins;
            twins.scope = event.trigger->relation;
            if (!m_store.findRead(twins, values(event.before, twins, twins.table, key.parentColumns)).empty())
                return;
        }
        fail(Verdict::Blocked,
             PostgreSqlMessages::keyIsReferenced(relationName(event.trigger->relation), key.name,
                                                 relationName(key.child)),
             key.name);
        for (const StoredRowId child : children)
            noteBlocker(child, cause);
    }

    /// Those that have the event's old key now.
    std::vector<StoredRowId> childrenOf(const Event& event)
    {
        const PostgreSqlKey& key = keyOf(event);
        return m_store.find(key.children,
                            values(event.before, key.children, key.parents.table, key.parentColumns));
    }

    /// None where the action deletes.
    std::vector<ColumnId> columnsSetBy(const Event& event) const
    {
        const bool isDelete = event.trigger->role == ConstraintRole::OnDelete;
        if (isDelete && event.trigger->action == ReferentialAction::Cascade)
            return {};
        const PostgreSqlKey& key = keyOf(event);
        return isDelete ? m_schema.foreignKey(key.key).columnsSetOnDelete() : key.childColumns;
    }

    void updateRow(StoredRowId row, const PostgreSqlCause& cause, const Event& event)
    {
        tick();
        const PostgreSqlKey& key = keyOf(event);
        note(row, effectOnChangedChild(event.trigger->action), cause);
        write(row, m_writer.changed(row, key, event.trigger->action, columnsSetBy(event), event.after.get()),
              key.child, cause.depth);
    }

    /// Writes a row's new version in an UPDATE of `target`.
    void write(StoredRowId row, const PostgreSqlRowWriter::Version& version, qint64 target, int depth)
    {
        refuseChange(version.refusal);
        const StoredRow before = m_store.row(row);
        const std::vector<ConstraintTrigger> recheck = checkUnique(row, version); // U
        m_store.write(row, version.cells, version.relation);
        if (version.relation == before.relation)
            queueUpdate(before, row, recheck, depth);
        else
            queueMove(before, row, recheck, target, depth);
    }

    void refuseChange(const std::optional<PostgreSqlRefusal>& refusal)
    {
        if (refusal)
            fail(Verdict::Fails, refusal->message, refusal->constraint);
    }

    /// Asks the indexes of the relation that the version goes to. Returns what to ask again later, Q.3.
    std::vector<ConstraintTrigger> checkUnique(StoredRowId row, const PostgreSqlRowWriter::Version& version)
    {
        std::vector<ConstraintTrigger> later;
        const StoredRow before
            = m_store.row(row); // Looking for rivals may load rows, which moves those in the store.
        const PostgreSqlRowRules& rules = m_writer.rules(version.relation);
        for (const PostgreSqlUniqueIndex& index : rules.indexes) {
            const bool isKept
                = version.relation == before.relation
                && std::ranges::none_of(index.columns, [&](ColumnId column) {
                       return before.image->cells[column.position()] != version.cells[column.position()];
                   });
            std::optional<PostgreSqlRefusal> failure;
            const bool hasRival = !isKept
                && m_uniqueCheck.hasRival(rules, index, row, version.relation, version.cells, failure);
            refuseChange(failure);
            if (hasRival && index.isImmediate)
                fail(Verdict::Fails, PostgreSqlMessages::keyExists(index), index.name);
            else if (hasRival)
                std::ranges::copy_if(
                    m_triggers.of(version.relation).onUpdate, std::back_inserter(later),
                    [&](const ConstraintTrigger& trigger) { return trigger.index == index.oid; });
        }
        return later;
    }

    void queueUpdate(const StoredRow& before, StoredRowId row, const std::vector<ConstraintTrigger>& recheck,
                     int depth)
    {
        const StoredRow& now = m_store.row(row);
        for (const ConstraintTrigger& trigger : m_triggers.of(now.relation).onUpdate)
            if (isNeeded(trigger, recheck)
                && (trigger.role != ConstraintRole::CheckChild
                    || isCheckNeeded(m_store, m_triggers.keys.at(trigger.key), before, now)))
                m_queue.push({&trigger, row, now.version, before.image, now.image, depth});
    }

    static bool isNeeded(const ConstraintTrigger& trigger, const std::vector<ConstraintTrigger>& recheck)
    {
        return trigger.role != ConstraintRole::RecheckUnique
            || std::ranges::find(recheck, trigger.index, &ConstraintTrigger::index) != recheck.end();
    }

    /// M
    void queueMove(const StoredRow& before, StoredRowId row, const std::vector<ConstraintTrigger>& recheck,
                   qint64 target, int depth)
    {
        const StoredRow& now = m_store.row(row);
        for (const ConstraintTrigger& trigger : m_triggers.of(before.relation).onDelete) // M.1
            if (!m_triggers.movesAreUpdates || !trigger.isClone)
                m_queue.push({&trigger, row, now.version, before.image, nullptr, depth});
        for (const ConstraintTrigger& trigger : m_triggers.of(now.relation).onInsert) // M.2
            if (isNeeded(trigger, recheck))
                m_queue.push({&trigger, row, now.version, before.image, now.image, depth});
        if (!m_triggers.movesAreUpdates)
            return;
        refuseMoveBetween(before.relation, target);
        for (const ConstraintTrigger& trigger : m_triggers.of(target).onUpdate)
            if (trigger.role == ConstraintRole::OnUpdate)
                m_queue.push({&trigger, row, now.version, before.image, now.image, depth});
    }

    /// M.3
    void refuseMoveBetween(qint64 partition, qint64 target)
    {
        const PostgreSqlRelations& relations = m_store.relations();
        for (qint64 oid = relations.find(partition)->parent; oid != target; oid = relations.find(oid)->parent)
            if (m_triggers.isParent(oid))
                fail(Verdict::Fails, PostgreSqlMessages::ancestorIsReferenced(), {});
    }

    /// R.4
    void checkChild(const Event& event)
    {
        const StoredRow& row = m_store.row(event.row);
        if (!row.isPresent || row.version != event.version)
            return;
        const PostgreSqlKey& key = keyOf(event);
        const KeyValues child = values(event.after, key.parents, key.children.table, key.childColumns);
        const bool isPartlyNull = hasNull(child.cells);
        if (isAllNull(child.cells) || (isPartlyNull && !key.isMatchFull) || hasUnknown(child.cells))
            return;
        if (!isPartlyNull && !m_store.find(key.parents, child).empty())
            return;
        // A person's own UPDATE is refused by the key; what an action has made of a row only fails.
        fail(m_statement && event.depth == 0 ? Verdict::Blocked : Verdict::Fails,
             PostgreSqlMessages::keyHasNoParent(relationName(event.trigger->relation), key.name), key.name);
        noteBlocker(event.row, {key.key, {}, event.depth});
    }

    /// R.5
    void recheckUnique(const Event& event)
    {
        const StoredRow& row = m_store.row(event.row);
        const PostgreSqlRowRules& rules = m_writer.rules(event.trigger->relation);
        const auto index
            = std::ranges::find(rules.indexes, event.trigger->index, &PostgreSqlUniqueIndex::oid);
        const bool isSame
            = row.relation == event.trigger->relation
            && std::ranges::all_of(index->columns, [&](ColumnId column) {
                   return row.image->cells[column.position()] == event.after->cells[column.position()];
               });
        std::optional<PostgreSqlRefusal> failure;
        if (row.isPresent && isSame
            && m_uniqueCheck.hasRival(rules, *index, event.row, row.relation, row.image->cells, failure))
            fail(Verdict::Fails, PostgreSqlMessages::keyExists(*index), index->name);
    }

    const Schema& m_schema;
    const PostgreSqlTriggers& m_triggers;
    PostgreSqlRowStore& m_store;
    PostgreSqlRowWriter m_writer;
    PostgreSqlUniqueCheck m_uniqueCheck;
    PostgreSqlTrace m_trace;
    std::optional<PostgreSqlTrace> m_statement; ///< Of the present one alone, where somebody asks.
    PostgreSqlEventQueue m_queue;
    PostgreSqlReplay m_result;
    qint64 m_steps = 0;
};

} // namespace

std::unique_ptr<PostgreSqlTransaction> beginPostgreSql(const Schema& schema,
                                                       const PostgreSqlTriggers& triggers,
                                                       PostgreSqlRowStore& store,
                                                       const std::set<TableId>& written)
{
    return std::make_unique<Replay>(schema, triggers, store, written);
}

PostgreSqlReplay replayPostgreSql(const Schema& schema, const PostgreSqlTriggers& triggers,
                                  PostgreSqlRowStore& store, const std::vector<StoredRowId>& selected)
{
    Replay replay(schema, triggers, store, {});
    for (const StoredRowId row : selected)
        replay.deleteRow(row);
    replay.endStatement();
    replay.commit();
    return replay.result();
}
