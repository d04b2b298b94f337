/// What InnoDB does to rows and those that refer to them, transcribed. The rules, as observed with MariaDB 10.11.19 and
/// read in its storage/innobase/row/row0ins.cc and row0upd.cc; those of a statement (S) are in mariadbreplay.cpp:
///
/// D. To delete a row:
///    D.1 Its record in the clustered index is marked.
///    D.2 For each index, the clustered one first, then by their numbers: the row's entry is marked, then the
///        keys TO the table that refer to this index are followed (C), in the order of their ids.
///
/// U. To change columns of a row:
///    U.0 A person's UPDATE lists its rows before, as actions never come back to its table (C.2). A column that is
///        NOT NULL takes no NULL (error 1048); a row that stays as it is, to the last bit, is passed over.
///    U.1 The record is written.
///    U.2 For each index with a changed column, the clustered one first: the old entry is marked, …
///    U.3 … the keys TO the table on this index whose own columns changed, but for the one that is acting, are
///        followed (C) with the old values, …
///    U.4 … each key OF the table that uses this index, but for the one that is acting, must find an unmarked
///        parent entry for the new values, unless one is NULL (error 1452), …
///    U.5 … and the new entry is inserted: a UNIQUE index must not have one with the same values already (error 1062,
///        and 1761 where an action came here).
///
/// C. To follow a key from old values; with a NULL among them nothing refers to them. The unmarked entries of
///    the children's index with these values are taken one by one, each completely before the next:
///    C.1 Without CASCADE or SET NULL for this kind of change: error 1451. RESTRICT and NO ACTION are the same.
///    C.2 Where the child would be updated while a row of its table is being updated further up: error 1451.
///    C.3 15 rows further up: error 1296.
///    C.4 A child whose record is marked is left alone: it is being deleted already.
///    C.5 CASCADE of a delete deletes the child (D); SET NULL sets the key's columns to NULL (U); CASCADE of an
///        update hands on the changed columns (U), which fails with 1451 where one is NOT NULL.
///
/// Neither triggers nor CHECK constraints are looked at, and nothing is put off to the end of the statement.

#include "model/engines/mariadb/mariadbtransaction.h"

#include "model/database/connection.h"
#include "model/engines/mariadb/mariadbconversion.h"
#include "model/engines/mariadb/mariadbindexes.h"
#include "model/engines/mariadb/mariadbmessages.h"
#include "model/engines/mariadb/mariadbreach.h"
#include "model/engines/mariadb/mariadbreplayrecord.h"
#include "model/job/progress.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(MariaDbReplay)
};

enum class Change { Deletes, Updates };

/// A row that is being deleted or updated, and those further up that led to it.
struct Step {
    MariaDbRowId row;
    Change change = Change::Deletes;
    MariaDbCause cause;
    const Step* above = nullptr;
};

class InnoDbTransaction : public MariaDbTransaction {
public:
    InnoDbTransaction(Connection& connection, const Schema& schema, MariaDbEntries& entries,
                      const QString& database)
        : m_connection(connection)
        , m_schema(schema)
        , m_entries(entries)
        , m_messages(schema, database)
        , m_record(entries)
    {
    }

    void deleteRow(MariaDbRowId row) override { deleteRow(Step{row, Change::Deletes, {}, nullptr}); }

    void updateRow(MariaDbRowId row, const std::map<ColumnId, MariaDbCell>& cells) override
    {
        const TableId table = m_entries.row(row).table;
        for (const auto& [column, cell] : cells) // U.0
            if (isNull(cell.value)
                && m_schema.table(table).column(column).nullability == Nullability::NotNull)
                return refuse(Verdict::Fails, m_messages.isNotNull(table, column), {});
        const bool areNulls
            = std::ranges::all_of(cells, [](const auto& cell) { return isNull(cell.second.value); });
        const bool isFirstRefusal = !m_refusal;
        const std::vector<MariaDbCell> before = m_entries.row(row).now;
        updateRow({row, Change::Updates, {}, nullptr}, cells, areNulls ? Effect::SetNull : Effect::Update);
        if (isFirstRefusal && m_refusal && !hasTransactions(m_schema.table(table)))
            takeBack(row, before); // The rows before it stay as they have become.
    }

    void emptyRow(MariaDbRowId row) override
    {
        note(row, Effect::Delete, {});
        m_entries.markRecord(row);
        for (size_t index = 0; index < m_schema.table(m_entries.row(row).table).indexes.size(); ++index)
            if (isKept(m_entries.row(row).table, index))
                m_entries.markEntry(row, index, m_entries.entryOf(row, index));
    }

    /// The statement ends with its first failure. Going on shows what would have happened without it.
    void refuse(Verdict verdict, const QString& message, ForeignKeyId id) override
    {
        if (!m_refusal)
            m_refusal = Refusal{verdict, message, id ? m_schema.foreignKey(id).name : QString()};
    }

    void startStatement() override { m_statement.emplace(m_entries); }
    std::vector<AffectedRow> statementRows() const override { return m_statement->rows(); }

    std::optional<Refusal> refusal() const override { return m_refusal; }
    std::vector<AffectedRow> rows() const override { return m_record.rows(); }

    std::vector<AffectedRow> untransactedRows() const override
    {
        if (std::ranges::all_of(m_schema.tables(), hasTransactions))
            return {};
        std::vector<AffectedRow> untransacted = rows();
        std::erase_if(untransacted, [this](const AffectedRow& row) {
            return row.effect == Effect::Blocks || hasTransactions(m_schema.table(row.table));
        });
        return untransacted;
    }

private:
    void tick()
    {
        constexpr int RowsBetweenProgress = 256;
        if (++m_steps % RowsBetweenProgress == 0)
            m_connection.progress().advance(m_steps, 0, Texts::tr("Following the engine row by row"));
    }

    /// D
    void deleteRow(const Step& step)
    {
        tick();
        const MariaDbRowId row = step.row;
        const TableId table = m_entries.row(row).table;
        note(row, Effect::Delete, step.cause);
        m_entries.markRecord(row); // D.1
        std::vector<std::optional<EntryKey>> old;
        for (size_t index = 0; index < m_schema.table(table).indexes.size(); ++index)
            old.push_back(isKept(table, index) ? std::optional(m_entries.entryOf(row, index)) : std::nullopt);
        const std::map<ForeignKeyId, EntryKey> oldKeys = parentKeys(row);
        for (size_t index = 0; index < old.size(); ++index) { // D.2
            if (!old[index])
                continue;
            m_entries.markEntry(row, index, *old[index]);
            for (const ForeignKeyId id : m_schema.foreignKeysTo(table))
                if (m_entries.parentIndex(id) == index)
                    follow(id, step, oldKeys.at(id), {});
        }
    }

    /// The row's values that other rows may refer to.
    std::map<ForeignKeyId, EntryKey> parentKeys(MariaDbRowId row) const
    {
        std::map<ForeignKeyId, EntryKey> keys;
        for (const ForeignKeyId id : m_schema.foreignKeysTo(m_entries.row(row).table))
            if (m_entries.parentIndex(id))
                keys[id] = m_entries.keys(row, m_schema.foreignKey(id).parentColumns);
        return keys;
    }

    bool isKept(TableId table, size_t index) const { return m_entries.isKept(table, index); }

    /// U
    void updateRow(const Step& step, const std::map<ColumnId, MariaDbCell>& cells, Effect effect)
    {
        tick();
        const MariaDbRowId row = step.row;
        const TableId table = m_entries.row(row).table;
        std::vector<ColumnId> changed;
        for (const auto& [column, cell] : cells)
            if (m_entries.cell(row, column).value != cell.value)
                changed.push_back(column);
        if (changed.empty())
            return;
        for (const ForeignKeyId id : m_schema.foreignKeysTo(table))
            if (m_schema.foreignKey(id).fault == ForeignKeyFault::None
                && overlaps(m_schema.foreignKey(id).parentColumns, changed))
                m_entries.ensureChildren(id, row); // While it has the old key.
        const std::vector<Index>& indexes = m_schema.table(table).indexes;
        std::vector<EntryKey> old(indexes.size());
        for (size_t index = 0; index < indexes.size(); ++index)
            if (isKept(table, index))
                old[index] = m_entries.entryOf(row, index);
        const std::map<ForeignKeyId, EntryKey> oldKeys = parentKeys(row);

        note(row, effect, step.cause);
        for (const ColumnId column : changed)
            m_entries.set(row, column, cells.at(column)); // U.1
        std::vector<EntryKey> renewed(indexes.size());
        for (size_t index = 0; index < indexes.size(); ++index)
            if (isKept(table, index))
                renewed[index] = m_entries.entryOf(row, index);

        for (size_t index = 0; index < indexes.size(); ++index) {
            if (!isKept(table, index) || !holds(table, index, changed))
                continue;
            m_entries.markEntry(row, index, old[index]); // U.2
            for (const ForeignKeyId id : m_schema.foreignKeysTo(table)) // U.3
                if (id != step.cause.key && m_entries.parentIndex(id) == index
                    && overlaps(m_schema.foreignKey(id).parentColumns, changed))
                    follow(id, step, oldKeys.at(id), changed);
            checkParents(step, index); // U.4
            if (indexes[index].uniqueness == Uniqueness::Unique && m_entries.hasTwin(row, index)) // U.5
                refuse(Verdict::Fails, duplicate(step, index), {});
            m_entries.insertEntry(row, index, renewed[index]);
        }
    }

    void takeBack(MariaDbRowId row, const std::vector<MariaDbCell>& before)
    {
        const TableId table = m_entries.row(row).table;
        for (size_t index = 0; index < m_schema.table(table).indexes.size(); ++index)
            if (isKept(table, index))
                m_entries.markEntry(row, index, m_entries.entryOf(row, index));
        const std::vector<ColumnId>& kept = m_entries.keptColumns(table);
        for (size_t i = 0; i < kept.size(); ++i)
            m_entries.set(row, kept[i], before[i]);
        for (size_t index = 0; index < m_schema.table(table).indexes.size(); ++index)
            if (isKept(table, index))
                m_entries.insertEntry(row, index, m_entries.entryOf(row, index));
    }

    /// Whether an index, with the columns of the clustered one behind its own, holds one of these.
    bool holds(TableId id, size_t index, const std::vector<ColumnId>& columns) const
    {
        const Table& table = m_schema.table(id);
        return std::ranges::any_of(storedParts(table, table.indexes[index]), [&](const IndexPart& part) {
            return std::ranges::find(columns, part.column) != columns.end();
        });
    }

    QString duplicate(const Step& step, size_t index) const
    {
        const TableId table = m_entries.row(step.row).table;
        if (!step.above)
            return m_messages.isDuplicate(table, index, valuesOf(step.row, index));
        const Step* first = &step;
        while (first->above)
            first = first->above;
        // The row that the statement changes is named by its table's first index.
        return m_messages.wouldBeDuplicate(m_entries.row(first->row).table, table, index,
                                           valuesOf(first->row, 0));
    }

    std::vector<Value> valuesOf(MariaDbRowId row, size_t index) const
    {
        std::vector<Value> values;
        for (const IndexPart& part : m_schema.table(m_entries.row(row).table).indexes[index].parts)
            values.push_back(m_entries.cell(row, part.column).value);
        return values;
    }

    void note(MariaDbRowId row, Effect effect, const MariaDbCause& cause)
    {
        m_record.note(row, effect, cause);
        if (m_statement)
            m_statement->note(row, effect, cause);
    }

    static bool overlaps(const std::vector<ColumnId>& some, const std::vector<ColumnId>& others)
    {
        return std::ranges::find_first_of(some, others) != some.end();
    }

    /// U.4
    void checkParents(const Step& step, size_t index)
    {
        for (const ForeignKeyId id : m_schema.foreignKeysOf(m_entries.row(step.row).table)) {
            if (id == step.cause.key || m_entries.childIndex(id) != index)
                continue;
            const EntryKey values = m_entries.keys(step.row, m_schema.foreignKey(id).childColumns);
            if (std::ranges::find(values, nullKey()) == values.end() && !m_entries.hasParent(id, step.row))
                refuseOrphan(id, step);
        }
    }

    /// A person's own UPDATE is refused by the key; what an action has made of a row only fails.
    void refuseOrphan(ForeignKeyId id, const Step& step)
    {
        const bool isOwn = m_statement && !step.above;
        refuse(isOwn ? Verdict::Blocked : Verdict::Fails, m_messages.hasNoParent(id), id);
        if (isOwn)
            for (MariaDbReplayRecord* record : {&m_record, &*m_statement})
                record->noteBlocker(step.row, {id, {}, step.cause.depth});
    }

    /// C. `changed` are the columns of the row that changed.
    void follow(ForeignKeyId id, const Step& step, const EntryKey& oldKey,
                const std::vector<ColumnId>& changed)
    {
        const ForeignKey& key = m_schema.foreignKey(id);
        if (key.fault != ForeignKeyFault::None || std::ranges::find(oldKey, nullKey()) != oldKey.end())
            return;
        m_entries.ensureChildren(id, step.row);
        const size_t index = *m_entries.childIndex(id);
        std::optional<EntryKey> last;
        while (const auto found = m_entries.next(key.child, index, oldKey, last)) {
            last = found->key;
            followTo(found->row, id, step, changed);
        }
    }

    void followTo(MariaDbRowId child, ForeignKeyId id, const Step& step, const std::vector<ColumnId>& changed)
    {
        const ForeignKey& key = m_schema.foreignKey(id);
        const ReferentialAction action = step.change == Change::Deletes ? key.onDelete : key.onUpdate;
        const MariaDbCause cause{id, step.row, step.cause.depth + 1};
        const bool isCascade = action == ReferentialAction::Cascade;
        if (!isCascade && action != ReferentialAction::SetNull)
            return block(Verdict::Blocked, child, cause); // C.1
        const Change change = isCascade && step.change == Change::Deletes ? Change::Deletes : Change::Updates;
        if (change == Change::Updates && isUpdatingAbove(step, key.child))
            return block(Verdict::Blocked, child, cause); // C.2
        if (cause.depth >= MariaDbDepthLimit)
            return refuse(Verdict::Fails, m_messages.isTooDeep(id), id); // C.3
        if (m_entries.row(child).isMarked)
            return; // C.4
        const Step next{child, change, cause, &step};
        if (change == Change::Deletes)
            return deleteRow(next); // C.5
        std::map<ColumnId, MariaDbCell> cells;
        for (size_t i = 0; i < key.childColumns.size(); ++i) {
            if (!isCascade) {
                cells[key.childColumns[i]] = {};
            } else if (std::ranges::find(changed, key.parentColumns[i]) != changed.end()) {
                const auto cell = cascadedCell(key, i, step.row);
                if (!cell)
                    return block(Verdict::Fails, child, cause);
                cells[key.childColumns[i]] = *cell;
            }
        }
        updateRow(next, cells, isCascade ? Effect::Update : Effect::SetNull);
    }

    /// What ON UPDATE CASCADE writes into a column of the key; nothing where the column does not take it.
    std::optional<MariaDbCell> cascadedCell(const ForeignKey& key, size_t place, MariaDbRowId parent) const
    {
        const Column& own = m_schema.table(key.child).column(key.childColumns[place]);
        MariaDbCell cell = m_entries.cell(parent, key.parentColumns[place]);
        if (isNull(cell.value))
            return own.nullability == Nullability::NotNull ? std::nullopt : std::optional(cell);
        const auto value
            = cascadedValue(own, m_schema.table(key.parent).column(key.parentColumns[place]), cell.value);
        if (!value)
            return std::nullopt;
        cell.value = *value;
        return cell;
    }

    void block(Verdict verdict, MariaDbRowId child, const MariaDbCause& cause)
    {
        refuse(verdict, m_messages.isReferenced(cause.key), cause.key);
        m_record.noteBlocker(child, cause);
        if (m_statement)
            m_statement->noteBlocker(child, cause);
    }

    bool isUpdatingAbove(const Step& step, TableId table) const
    {
        for (const Step* above = &step; above; above = above->above)
            if (above->change == Change::Updates && m_entries.row(above->row).table == table)
                return true;
        return false;
    }

    Connection& m_connection;
    const Schema& m_schema;
    MariaDbEntries& m_entries;
    MariaDbMessages m_messages;
    MariaDbReplayRecord m_record;
    std::optional<MariaDbReplayRecord> m_statement; ///< Of the present one alone, where somebody asks.
    std::optional<Refusal> m_refusal;
    qint64 m_steps = 0;
};

} // namespace

bool hasTransactions(const Table& table)
{
    return table.storageEngine == "InnoDB"_L1;
}

std::unique_ptr<MariaDbTransaction> beginMariaDb(Connection& connection, const Schema& schema,
                                                 MariaDbEntries& entries, const QString& database)
{
    return std::make_unique<InnoDbTransaction>(connection, schema, entries, database);
}
