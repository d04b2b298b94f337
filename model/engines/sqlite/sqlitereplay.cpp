/// SQLite's processing of a DELETE, and of an UPDATE of rows' cells, transcribed. The rules, as observed with
/// SQLite 3.40.1 and read in its fkey.c, delete.c and update.c; T, of DROP TABLE, is in sqlitereplaydrop.cpp:
///
/// A. The selected rows are listed before anything is deleted, then deleted in ascending order of their row
///    ids.
///    A.1 At the end of the statement: refused if the counter of immediate violations is above zero.
///    A.2 At COMMIT: refused if the counter of deferred violations is.
///    The counter of immediate violations begins anew with each statement, the other with the transaction.
///    Counters only count. A violation from before that disappears on the way makes up for a new one.
///
/// D. To delete a row (skipped if it is gone already):
///    D.1 For each key OF the table: if its counter is not zero, the row's key has no NULL and its parent is
///        missing, the counter goes down.
///    D.2 For each key TO the table: the counter goes up by the number of children, the row itself aside.
///    D.3 The row goes.
///    D.4 For each key TO the table, the youngest first: its ON DELETE action, completely, before the next
///        key's.
///
/// U. To change a row's columns:
///    U.1 The new row must satisfy datatypes, NOT NULL, CHECK and UNIQUE, or the statement fails.
///    U.2 As D.1 with the old values, for the keys that a changed column belongs to and all self-references.
///    U.3 As D.2 with the old values, for the keys that refer to a changed column.
///    U.4 For the keys of U.2: the counter goes up if the new values have no NULL and no parent (the row
///        itself may be it); left out for the key whose own SET NULL this is.
///    U.5 For the keys of U.3: if the counter is not zero, it goes down by the number of children of the new
///        values; the row as it was is among them, unless SQLite takes it out before (see UpdatedColumns).
///    U.6 The row is written.
///    U.7 For the keys of U.3 whose parent values changed: the ON UPDATE action.
///    U.8 An UPDATE that a person writes lists its rows like A, and computes a row's new values when its turn
///        comes, from what the actions of the rows before have made of it. A row that has moved is not found, and
///        one that has come to its place is changed in its stead.
///
/// P. An action is a program. Entering one on a level beyond 1000 fails, whether or not it would find a row.
///    P.1 RESTRICT refuses at once if there is a child now.
///    P.2 NO ACTION has no program.
///    P.3 Others list the children first, ascending, then delete (D) or change (U) each.

#include "model/engines/sqlite/sqlitereplay.h"

#include "model/database/connection.h"
#include "model/engines/sqlite/sqlitedefaults.h"
#include "model/engines/sqlite/sqlitereplayrecord.h"
#include "model/engines/sqlite/sqliterowcheck.h"
#include "model/engines/sqlite/sqliterowstore.h"
#include "model/engines/sqlite/sqliteupdates.h"
#include "model/job/progress.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

const auto ForeignKeyFailed = u"FOREIGN KEY constraint failed"_s;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SqliteReplay)
};

} // namespace

SqliteReplay::SqliteReplay(Connection& connection, const Schema& schema, const SqliteKeySets& sets,
                           const std::set<TableColumn>& columns)
    : m_connection(connection)
    , m_schema(schema)
    , m_sets(sets)
    , m_store(connection, schema, sets, columns)
    , m_defaults(connection, schema)
    , m_check(connection, schema, m_store)
    , m_record(schema, m_store)
{
    readUpdates();
}

void SqliteReplay::readUpdates()
{
    m_updates.clear();
    for (const ForeignKey& key : m_schema.foreignKeys())
        m_updates.emplace_back(m_schema, key.child, key.childColumns);
}

void SqliteReplay::tick()
{
    constexpr int RowsBetweenProgress = 256;
    if (++m_steps % RowsBetweenProgress == 0)
        m_connection.progress().advance(m_steps, 0, Texts::tr("Following the engine row by row"));
}

int& SqliteReplay::counter(const ForeignKey& key)
{
    return key.deferral == Deferral::InitiallyDeferred ? m_deferred : m_immediate;
}

/// The statement ends with its first failure. Going on shows what would have happened without it.
void SqliteReplay::fail(Verdict verdict, const QString& message)
{
    if (!m_refusal)
        m_refusal = Refusal{verdict, message, {}};
}

void SqliteReplay::deleteRow(ReplayRowId row)
{
    deleteRow(row, {});
}

void SqliteReplay::updateRow(ReplayRowId row, const std::vector<ColumnId>& columns, const Values& values)
{
    const UpdatedColumns updated(m_schema, m_store.row(row).table, columns);
    const bool areNulls = std::ranges::all_of(values, isNull);
    updateRow(row, {}, {updated, columns, values, areNulls ? Effect::SetNull : Effect::Update});
}

void SqliteReplay::deleteRow(ReplayRowId row, const ReplayCause& cause)
{
    if (!m_store.row(row).isPresent)
        return;
    tick();
    const TableId table = m_store.row(row).table;
    for (const ForeignKeyId id : m_schema.foreignKeysOf(table))
        settleOld(id, row); // D.1
    Values old = m_store.row(row).cells;
    for (const ForeignKeyId id : m_schema.foreignKeysTo(table))
        countChildren({id, row, cause.depth + 1}, m_schema.foreignKey(id).onDelete, old); // D.2
    note(row, Effect::Delete, cause);
    m_store.takeOut(row); // D.3
    for (const ForeignKeyId id : m_schema.foreignKeysTo(table))
        act({id, row, cause.depth + 1}, m_schema.foreignKey(id).onDelete,
            {keyIn(table, old, m_schema.foreignKey(id).parentColumns), {}}); // D.4
}

/// D.1, T.1, U.2
void SqliteReplay::settleOld(ForeignKeyId id, ReplayRowId row)
{
    const ForeignKey& key = m_schema.foreignKey(id);
    if (key.fault == ForeignKeyFault::MissingParent && m_store.row(row).table == m_dropped
        && !hasNull(m_store.key(row, key.childColumns)))
        --counter(key);
    if (key.fault != ForeignKeyFault::None || counter(key) == 0)
        return;
    const Values values = m_store.key(row, key.childColumns);
    if (!hasNull(values) && !m_store.hasParent(id, values, RowVersion::Old))
        --counter(key);
}

/// D.2, U.3. `old` are the row's old cells, as SQLite has them at this moment.
void SqliteReplay::countChildren(const ReplayCause& cause, ReferentialAction action, Values& old)
{
    const ForeignKeyId id = cause.key;
    const ForeignKey& key = m_schema.foreignKey(id);
    if (key.fault != ForeignKeyFault::None)
        return;
    const Values oldKey = keyIn(key.parent, old, key.parentColumns);
    if (m_sets.countingConvertsParent(id)) {
        Value& cell = old[m_store.slot(key.parent, key.parentColumns.front())];
        cell = stored(cell, m_schema.table(key.child).column(key.childColumns.front()).affinity);
    }
    for (const ReplayRowId child : m_store.countedChildren(id, oldKey)) {
        if (child == cause.parent)
            continue;
        ++counter(key);
        if (action != ReferentialAction::NoAction && m_sets.match(id).isPlain())
            continue;
        m_record.noteCounted(child, cause);
        if (m_statement)
            m_statement->noteCounted(child, cause);
    }
}

/// P
void SqliteReplay::act(const ReplayCause& cause, ReferentialAction action, const KeyChange& change)
{
    const ForeignKeyId id = cause.key;
    const ForeignKey& key = m_schema.foreignKey(id);
    if (action == ReferentialAction::NoAction || key.fault != ForeignKeyFault::None)
        return; // P.2
    if (m_isTooDeep && change.newKey)
        return; // Updates in a circle would go on for as many ways as there are through it.
    if (cause.depth > SqliteDepthLimit) {
        m_isTooDeep = true;
        return fail(Verdict::Fails, u"too many levels of trigger recursion"_s);
    }
    if (change.newKey && m_sets.match(id).isSameKey(change.oldKey, *change.newKey))
        return;
    const std::vector<ListedRow> children = m_store.actedOnChildren(id, change.oldKey);
    if (action == ReferentialAction::Restrict) { // P.1
        if (!children.empty())
            fail(Verdict::Blocked, ForeignKeyFailed);
        for (const ListedRow& child : children) {
            m_record.noteBlocker(child.row, cause);
            if (m_statement)
                m_statement->noteBlocker(child.row, cause);
        }
        return;
    }
    for (const ListedRow& listed : children) { // P.3
        const ReplayRowId child = m_store.find(listed);
        if (!child)
            continue;
        if (action == ReferentialAction::Cascade && !change.newKey)
            deleteRow(child, cause);
        else
            updateRow(child, cause,
                      {m_updates[id.position()], key.childColumns, newValues(id, action, change),
                       effectOnChangedChild(action)});
    }
}

Values SqliteReplay::newValues(ForeignKeyId id, ReferentialAction action, const KeyChange& change)
{
    const ForeignKey& key = m_schema.foreignKey(id);
    if (action == ReferentialAction::Cascade)
        return *change.newKey;
    if (action == ReferentialAction::SetNull)
        return Values(key.childColumns.size());
    Values values;
    for (const ColumnId column : key.childColumns)
        values.push_back(m_defaults.value(key.child, column));
    return values;
}

void SqliteReplay::updateRow(ReplayRowId row, const ReplayCause& cause, const RowUpdate& change)
{
    tick();
    const TableId table = m_store.row(row).table;
    const UpdatedColumns& update = change.updated;
    Values cells = m_store.row(row).cells;
    for (size_t i = 0; i < change.values.size(); ++i) {
        const ColumnId column = change.columns[i];
        cells[m_store.slot(table, column)]
            = stored(change.values[i], m_schema.table(table).column(column).affinity);
    }
    note(row, change.effect, cause);
    if (const auto refusal = m_check.refusal(row, cells, update)) // U.1
        fail(Verdict::Fails, *refusal);

    for (const ForeignKeyId id : update.foreignKeysOf())
        settleOld(id, row); // U.2
    Values old = m_store.row(row).cells;
    for (const ForeignKeyId id : update.foreignKeysTo())
        countChildren({id, row, cause.depth + 1}, m_schema.foreignKey(id).onUpdate, old); // U.3
    m_store.takeOut(row);
    std::vector<ForeignKeyId> orphaning;
    for (const ForeignKeyId id : update.foreignKeysOf())
        if ((id != cause.key || change.effect != Effect::SetNull)
            && countMissingParent(id, update, table, cells)) // U.4
            orphaning.push_back(id);
    std::map<ForeignKeyId, KeyChange> changes;
    for (const ForeignKeyId id : update.foreignKeysTo()) {
        const std::vector<ColumnId>& columns = m_schema.foreignKey(id).parentColumns;
        changes[id] = {keyIn(table, old, columns), keyIn(table, cells, columns)};
        const bool findsItself = !update.takesRowOut() && m_schema.foreignKey(id).isSelfReference();
        settleNew(id, *changes[id].newKey, findsItself ? row : ReplayRowId()); // U.5
    }
    m_store.putBack(row, std::move(cells)); // U.6
    for (const ForeignKeyId id : orphaning)
        if (m_statement && !cause.key)
            for (SqliteReplayRecord* record : {&m_record, &*m_statement})
                record->noteCounted(row, {id, {}, cause.depth});
    for (const ForeignKeyId id : update.foreignKeysTo())
        act({id, row, cause.depth + 1}, m_schema.foreignKey(id).onUpdate, changes[id]); // U.7
}

Values SqliteReplay::keyIn(TableId table, const Values& cells, const std::vector<ColumnId>& columns) const
{
    Values values;
    for (const ColumnId column : columns)
        values.push_back(cells[m_store.slot(table, column)]);
    return values;
}

/// U.4. Returns whether there is none.
bool SqliteReplay::countMissingParent(ForeignKeyId id, const UpdatedColumns& update, TableId table,
                                      const Values& cells)
{
    const ForeignKey& key = m_schema.foreignKey(id);
    const Values values = keyIn(table, cells, key.childColumns);
    if (key.fault != ForeignKeyFault::None || hasNull(values))
        return false;
    if (key.isSelfReference()) {
        const Values ownKey = keyIn(table, cells, key.parentColumns);
        if (m_sets.match(id).isOwnParent(ownKey, values))
            return false;
        const bool isStillFound = !update.takesRowOut()
            && std::ranges::none_of(key.parentColumns, [&](ColumnId c) { return update.contains(c); });
        if (isStillFound && m_sets.match(id).isParentOf(ownKey, values, RowVersion::New))
            return false;
    }
    if (m_store.hasParent(id, values, RowVersion::New))
        return false;
    ++counter(key);
    return true;
}

/// U.5
void SqliteReplay::settleNew(ForeignKeyId id, const Values& newKey, ReplayRowId itself)
{
    const ForeignKey& key = m_schema.foreignKey(id);
    if (key.fault != ForeignKeyFault::None || counter(key) == 0)
        return;
    counter(key) -= static_cast<int>(m_store.countedChildren(id, newKey).size());
    if (itself && m_sets.match(id).isCountedChild(newKey, m_store.key(itself, key.childColumns)))
        --counter(key);
}

/// A.1, A.2
void SqliteReplay::refuseAbove(int violations, SqliteReplayRecord& record)
{
    if (violations <= 0)
        return;
    record.noteDangling();
    fail(record.blockers().empty() ? Verdict::Fails : Verdict::Blocked, ForeignKeyFailed);
}

void SqliteReplay::endStatement()
{
    refuseAbove(std::exchange(m_immediate, 0), m_statement ? *m_statement : m_record);
}

void SqliteReplay::commit()
{
    refuseAbove(std::exchange(m_deferred, 0), m_record);
}

void SqliteReplay::note(ReplayRowId row, Effect effect, const ReplayCause& cause)
{
    m_record.note(row, effect, cause);
    if (m_statement)
        m_statement->note(row, effect, cause);
}

ReplayResult SqliteReplay::result()
{
    return resultOf(m_record);
}

ReplayResult SqliteReplay::statementResult()
{
    return resultOf(*m_statement);
}

ReplayResult SqliteReplay::resultOf(SqliteReplayRecord& record)
{
    record.noteDangling();
    const std::vector<AffectedRow>& blockers = record.blockers();
    ReplayResult result;
    if (m_refusal) {
        result.verdict = m_refusal->verdict;
        result.message = m_refusal->message;
    }
    if (m_refusal)
        result.rows = blockers;
    else if (!blockers.empty() && m_deferred == 0) // Else they may still be repaired.
        result.warnings.push_back(leftDangling(blockers));
    for (const ReplayRowId row : record.rows()) {
        AffectedRow affected = record.describe(row);
        if (affected.effect != Effect::Delete && !m_statement) // Else they are kept among the cells.
            m_check.addGeneratedChanges(row, affected.changes);
        if (m_refusal || affected.effect == Effect::Delete || !affected.changes.empty())
            result.rows.push_back(std::move(affected));
    }
    return result;
}

Warning SqliteReplay::leftDangling(const std::vector<AffectedRow>& rows)
{
    const QString message = rows.size() == 1
        ? Texts::tr("1 row is left without a parent: SQLite counts violations, and one from before that "
                    "this delete removes makes up for the new one.")
        : Texts::tr("%Ln rows are left without a parent: SQLite counts violations, and ones from before "
                    "that this delete removes make up for the new ones.",
                    nullptr, static_cast<int>(rows.size()));
    return {u"left-dangling"_s, rows.front().table, message};
}

ReplayResult replaySqlite(Connection& connection, const Schema& schema, const SqliteKeySets& sets,
                          const SqliteReach& reach, TableId table)
{
    SqliteReplay replay(connection, schema, sets);
    std::vector<ListedRow> listed;
    for (const ReplayRowId row : replay.store().load(reach, table))
        listed.push_back({row, replay.store().row(row).identity});
    connection.setActivity(Texts::tr("Following the engine row by row"));
    for (const ListedRow& row : listed)
        if (const ReplayRowId found = replay.store().find(row))
            replay.deleteRow(found);
    replay.endStatement();
    replay.commit();
    return replay.result();
}
