#include "model/engines/mariadb/mariadbentries.h"

#include "model/database/connection.h"
#include "model/engines/mariadb/mariadbcatalog.h"
#include "model/engines/mariadb/mariadbchoice.h"
#include "model/engines/mariadb/mariadbindexes.h"
#include "model/engines/mariadb/mariadbquoting.h"
#include "model/engines/mariadb/mariadbrowkey.h"
#include "model/engines/mariadb/mariadbrowsql.h"
#include "model/job/progress.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct EntryTexts {
    Q_DECLARE_TR_FUNCTIONS(MariaDbEntries)
};

/// Keys in one query: statements stay far below max_allowed_packet, whose default is 16 MB.
constexpr qsizetype KeysInQuery = 1000;

} // namespace

MariaDbEntries::MariaDbEntries(Connection& connection, const Schema& schema, TableId target,
                               std::optional<size_t> scanned, const std::set<TableColumn>& columns)
    : m_connection(connection)
    , m_schema(schema)
    , m_database(currentDatabase(connection))
    , m_kept(schema.tables().size())
    , m_trees(schema.tables().size())
    , m_known(schema.tables().size())
    , m_knownChildren(schema.foreignKeys().size())
    , m_knownParents(schema.foreignKeys().size())
{
    for (size_t i = 0; i < schema.tables().size(); ++i) {
        m_trees[i].resize(schema.tables()[i].indexes.size());
        m_kept[i] = namingColumns(schema.tables()[i]);
        if (hasClusteredKey(schema.tables()[i]))
            keep(TableId{static_cast<int>(i)}, 0);
    }
    if (scanned)
        keep(target, *scanned);
    for (const ForeignKey& key : schema.foreignKeys()) {
        const bool isActing = key.fault == ForeignKeyFault::None;
        m_childIndex.push_back(indexFor(schema.table(key.child), key.childColumns));
        m_parentIndex.push_back(isActing ? indexFor(schema.table(key.parent), key.parentColumns)
                                         : std::nullopt);
        if (m_childIndex.back())
            keep(key.child, *m_childIndex.back());
        if (m_parentIndex.back())
            keep(key.parent, *m_parentIndex.back());
    }
    for (const TableColumn& column : columns)
        keep(column.table, column.column);
}

void MariaDbEntries::keepAllIndexes()
{
    for (size_t i = 0; i < m_schema.tables().size(); ++i)
        for (size_t index = 0; index < m_schema.tables()[i].indexes.size(); ++index)
            if (std::ranges::all_of(m_schema.tables()[i].indexes[index].parts, [](const IndexPart& part) {
                    return part.column && part.prefixLength == 0;
                }))
                keep(TableId{static_cast<int>(i)}, index);
}

void MariaDbEntries::keep(TableId table, ColumnId column)
{
    std::vector<ColumnId>& kept = m_kept[table.position()];
    if (std::ranges::find(kept, column) == kept.end())
        kept.push_back(column);
}

void MariaDbEntries::keep(TableId id, size_t index)
{
    Tree& tree = m_trees[id.position()][index];
    if (tree.isKept)
        return;
    tree.isKept = true;
    const Table& table = m_schema.table(id);
    std::vector<Qt::SortOrder> orders;
    for (const IndexPart& part : storedParts(table, table.indexes[index])) {
        if (!part.column)
            continue;
        tree.columns.push_back(part.column);
        orders.push_back(part.order);
        keep(id, part.column);
    }
    orders.push_back(Qt::AscendingOrder); // The hidden row id of a table without a clustered key.
    tree.entries = Entries(EntryOrder{orders});
}

bool MariaDbEntries::EntryOrder::operator()(const EntryKey& left, const EntryKey& right) const
{
    for (size_t i = 0; i < std::min(left.size(), right.size()); ++i)
        if (left[i] != right[i])
            return (left[i] < right[i]) == (orders[i] == Qt::AscendingOrder);
    return left.size() < right.size();
}

size_t MariaDbEntries::slot(TableId table, ColumnId column) const
{
    const auto& kept = m_kept[table.position()];
    return static_cast<size_t>(std::ranges::find(kept, column) - kept.begin());
}

QString MariaDbEntries::selectList(TableId id) const
{
    const Table& table = m_schema.table(id);
    QStringList expressions;
    for (const ColumnId column : m_kept[id.position()]) {
        const MariaDbColumnReader reader(table.column(column));
        const QString name = quotedName(table.column(column).name);
        expressions << reader.valueExpression(name) << reader.keyExpression(name);
    }
    return expressions.isEmpty() ? u"1"_s : expressions.join(u", "_s);
}

std::vector<MariaDbRowId> MariaDbEntries::load(TableId table, const QString& condition)
{
    return hasClusteredKey(m_schema.table(table)) ? readRows(table, condition)
                                                  : readWholeTable(table, condition);
}

std::vector<MariaDbRowId> MariaDbEntries::rowsWith(TableId table, const std::vector<ColumnValue>& cells)
{
    QStringList conditions;
    for (const ColumnValue& cell : cells)
        conditions << quotedName(m_schema.table(table).column(cell.column).name) + u" = "_s
                + mariaDbLiteral(cell.value);
    std::vector<MariaDbRowId> rows;
    for (const MariaDbRowId id : load(table, conditions.join(u" AND "_s)))
        if (!isChanged(id))
            rows.push_back(id);
    for (const MariaDbRowId id : changedRows(table))
        if (!row(id).isMarked && holdsNow(id, cells))
            rows.push_back(id);
    return rows;
}

bool MariaDbEntries::holdsNow(MariaDbRowId id, const std::vector<ColumnValue>& cells) const
{
    return std::ranges::all_of(cells, [&](const ColumnValue& wanted) {
        const Value& now = cell(id, wanted.column).value;
        return !isNull(now) && now == wanted.value;
    });
}

std::vector<MariaDbRowId> MariaDbEntries::changedRows(TableId table) const
{
    std::vector<MariaDbRowId> rows;
    for (size_t i = 0; i < m_rows.size(); ++i)
        if (const MariaDbRowId id{static_cast<int>(i)}; row(id).table == table && isChanged(id))
            rows.push_back(id);
    return rows;
}

std::vector<MariaDbRowId> MariaDbEntries::readRows(TableId table, const QString& condition)
{
    std::vector<MariaDbRowId> rows;
    Cursor cursor = m_connection.query(
        u"SELECT %1 FROM %2 WHERE %3"_s.arg(selectList(table), tableName(m_schema.table(table)), condition));
    while (cursor.next()) {
        tick();
        rows.push_back(add(rowAt(table, cursor)));
    }
    return rows;
}

/// Without the help of an index the server reads rows in the order in which they lie.
std::vector<MariaDbRowId> MariaDbEntries::readWholeTable(TableId table, const QString& condition)
{
    const auto known = m_whole.find(table);
    std::vector<MariaDbRowId> all;
    std::vector<MariaDbRowId> chosen;
    Cursor cursor = m_connection.query(u"SELECT (%1), %2 FROM %3 USE INDEX ()"_s.arg(
        condition, selectList(table), tableName(m_schema.table(table))));
    for (size_t place = 0; cursor.next(); ++place) {
        tick();
        const MariaDbRowId id = known == m_whole.end() ? add(rowAt(table, cursor)) : known->second[place];
        all.push_back(id);
        if (cursor.integer(0) != 0)
            chosen.push_back(id);
    }
    m_whole.insert({table, all});
    return chosen;
}

MariaDbRow MariaDbEntries::rowAt(TableId id, const Cursor& cursor) const
{
    const Table& table = m_schema.table(id);
    MariaDbRow row;
    row.table = id;
    int column = hasClusteredKey(table) ? 0 : 1;
    for (const ColumnId kept : m_kept[id.position()]) {
        const MariaDbColumnReader reader(table.column(kept));
        row.read.push_back({reader.value(cursor, column), reader.key(cursor, column + 1)});
        column += 2;
    }
    row.now = row.read;
    return row;
}

MariaDbRowId MariaDbEntries::add(MariaDbRow row)
{
    const MariaDbRowId id{static_cast<int>(m_rows.size())};
    const TableId table = row.table;
    if (hasClusteredKey(m_schema.table(table))) {
        EntryKey identity;
        for (const ColumnId column : m_trees[table.position()].front().columns)
            identity.push_back(row.read[slot(table, column)].key);
        const auto [known, isNew] = m_known[table.position()].try_emplace(identity, id);
        if (!isNew)
            return known->second;
    }
    row.entries.resize(m_trees[table.position()].size());
    m_rows.push_back(std::move(row));
    for (size_t index = 0; index < m_trees[table.position()].size(); ++index)
        if (isKept(table, index))
            insertEntry(id, index, entryOf(id, index));
    return id;
}

EntryKey MariaDbEntries::entryOf(MariaDbRowId id, size_t index) const
{
    const TableId table = row(id).table;
    EntryKey entry = keys(id, m_trees[table.position()][index].columns);
    if (!hasClusteredKey(m_schema.table(table)))
        entry.push_back(QByteArray::number(id.index).rightJustified(12, '0'));
    return entry;
}

void MariaDbEntries::insertEntry(MariaDbRowId id, size_t index, const EntryKey& entry)
{
    MariaDbRow& changed = m_rows[id.position()];
    changed.entries[index] = entry;
    m_trees[changed.table.position()][index].entries.insert_or_assign(entry, id);
}

void MariaDbEntries::markEntry(MariaDbRowId id, size_t index, const EntryKey& entry)
{
    MariaDbRow& changed = m_rows[id.position()];
    if (changed.entries[index] != entry)
        return;
    m_trees[changed.table.position()][index].entries.erase(entry);
    changed.entries[index].reset();
}

void MariaDbEntries::markRecord(MariaDbRowId id)
{
    m_rows[id.position()].isMarked = true;
    ++m_rows[id.position()].version;
}

void MariaDbEntries::set(MariaDbRowId id, ColumnId column, const MariaDbCell& cell)
{
    MariaDbRow& changed = m_rows[id.position()];
    changed.now[slot(changed.table, column)] = cell;
    ++changed.version;
}

const MariaDbCell& MariaDbEntries::cell(MariaDbRowId id, ColumnId column) const
{
    return row(id).now[slot(row(id).table, column)];
}

const MariaDbCell& MariaDbEntries::cellAsRead(MariaDbRowId id, ColumnId column) const
{
    return row(id).read[slot(row(id).table, column)];
}

EntryKey MariaDbEntries::keys(MariaDbRowId id, const std::vector<ColumnId>& columns) const
{
    EntryKey keys;
    for (const ColumnId column : columns)
        keys.push_back(key(id, column));
    return keys;
}

std::vector<ColumnId> MariaDbEntries::nulledColumns(MariaDbRowId id) const
{
    std::vector<ColumnId> columns;
    for (size_t i = 0; i < row(id).now.size(); ++i)
        if (isNull(row(id).now[i].value) && !isNull(row(id).read[i].value))
            columns.push_back(m_kept[row(id).table.position()][i]);
    std::ranges::sort(columns);
    return columns;
}

RowKey MariaDbEntries::rowKey(MariaDbRowId id) const
{
    const Table& table = m_schema.table(row(id).table);
    RowKey key;
    for (const ColumnId column : namingColumns(table)) {
        // What is generated from changed columns only the server knows.
        if (row(id).version == 0 || table.column(column).generation == Generation::None)
            key.parts.push_back({table.column(column).name, cell(id, column).value});
    }
    return key;
}

QString MariaDbEntries::source(TableId id) const
{
    const Table& table = m_schema.table(id);
    return table.schema.isEmpty() ? quotedName(m_database) + u'.' + quotedName(table.name) : tableName(table);
}

void MariaDbEntries::readChosen(TableId id, const MariaDbChoice& choice, const QStringList& more,
                                const VisitRow& visit)
{
    if (!hasClusteredKey(m_schema.table(id)))
        static_cast<void>(load(id, u"TRUE"_s)); // All rows in the order in which they lie.
    const auto whole = m_whole.find(id);
    QStringList items
        = whole == m_whole.end() ? QStringList{selectList(id)} : QStringList{u"(%1)"_s.arg(choice.condition)};
    items += more;
    const QString rest = whole == m_whole.end() ? u"WHERE "_s + choice.condition : u"USE INDEX ()"_s;
    Cursor cursor = m_connection.query(u"%1SELECT %2 FROM %3 AS %4 %5"_s.arg(
        choice.covers, items.join(u", "_s), source(id), choice.alias, rest));
    const int first = whole == m_whole.end() ? static_cast<int>(2 * m_kept[id.position()].size()) : 1;
    for (size_t place = 0; cursor.next(); ++place) {
        tick();
        if (whole != m_whole.end() && cursor.integer(0) == 0)
            continue;
        const MariaDbRowId row = whole == m_whole.end() ? add(rowAt(id, cursor)) : whole->second[place];
        if (!isChanged(row))
            visit(row, cursor, std::max(first, 1));
    }
}

bool MariaDbEntries::hasTwin(MariaDbRowId id, size_t index)
{
    const TableId table = row(id).table;
    std::vector<ColumnId> columns;
    for (const IndexPart& part : m_schema.table(table).indexes[index].parts)
        columns.push_back(part.column);
    const EntryKey values = keys(id, columns);
    if (std::ranges::find(values, nullKey()) != values.end())
        return false;
    static_cast<void>(loadMatching(table, columns, {literals(*this, id, columns)}));
    std::optional<EntryKey> last;
    while (const auto found = next(table, index, values, last)) {
        if (found->row != id)
            return true;
        last = found->key;
    }
    return false;
}

std::vector<MariaDbRowId> MariaDbEntries::loadMatching(TableId id, const std::vector<ColumnId>& columns,
                                                       const QStringList& tuples)
{
    std::vector<MariaDbRowId> rows;
    const QString names = columnList(m_schema.table(id), columns);
    for (qsizetype i = 0; i < tuples.size(); i += KeysInQuery) {
        const QString some = tuples.sliced(i, std::min(KeysInQuery, tuples.size() - i)).join(u", "_s);
        const auto found = load(id, u"(%1) IN (%2)"_s.arg(names, some));
        rows.insert(rows.end(), found.begin(), found.end());
    }
    return rows;
}

std::vector<MariaDbRowId> MariaDbEntries::loadChildren(ForeignKeyId id,
                                                       const std::vector<MariaDbRowId>& parents)
{
    const ForeignKey& key = m_schema.foreignKey(id);
    QStringList tuples;
    for (const MariaDbRowId parent : parents) {
        const EntryKey parentKey = keys(parent, key.parentColumns);
        if (std::ranges::find(parentKey, nullKey()) == parentKey.end()
            && m_knownChildren[id.position()].insert(parentKey).second)
            tuples << literals(*this, parent, key.parentColumns);
    }
    return loadMatching(key.child, key.childColumns, tuples);
}

void MariaDbEntries::ensureChildren(ForeignKeyId id, MariaDbRowId parent)
{
    loadChildren(id, {parent});
}

bool MariaDbEntries::hasParent(ForeignKeyId id, MariaDbRowId child)
{
    const ForeignKey& key = m_schema.foreignKey(id);
    if (!m_parentIndex[id.position()])
        return false;
    const EntryKey values = keys(child, key.childColumns);
    if (m_knownParents[id.position()].insert(values).second)
        loadMatching(key.parent, key.parentColumns, {literals(*this, child, key.childColumns)});
    return next(key.parent, *m_parentIndex[id.position()], values, {}).has_value();
}

bool MariaDbEntries::isBefore(MariaDbRowId left, MariaDbRowId right, size_t index) const
{
    return m_trees[row(left).table.position()][index].entries.key_comp()(entryOf(left, index),
                                                                         entryOf(right, index));
}

std::optional<FoundEntry> MariaDbEntries::next(TableId table, size_t index, const EntryKey& start,
                                               const std::optional<EntryKey>& last) const
{
    const Entries& entries = m_trees[table.position()][index].entries;
    const auto found = last ? entries.upper_bound(*last) : entries.lower_bound(start);
    if (found == entries.end() || !std::equal(start.begin(), start.end(), found->first.begin()))
        return {};
    return FoundEntry{found->first, found->second};
}

void MariaDbEntries::tick()
{
    constexpr int RowsBetweenProgress = 1000;
    if (++m_steps % RowsBetweenProgress == 0)
        m_connection.progress().advance(m_steps, 0, EntryTexts::tr("Reading rows"));
}
