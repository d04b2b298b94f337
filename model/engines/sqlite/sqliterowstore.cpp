#include "model/engines/sqlite/sqliterowstore.h"

#include "model/database/connection.h"
#include "model/engines/sqlite/sqlitequoting.h"
#include "model/job/progress.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {

void insertOnce(std::vector<ColumnId>& columns, const std::vector<ColumnId>& more)
{
    for (const ColumnId column : more)
        if (column && std::ranges::find(columns, column) == columns.end())
            columns.push_back(column);
}

bool hasNull(const Values& values)
{
    return std::ranges::any_of(values, isNull);
}

} // namespace

size_t SqliteRowStore::looseHash(const Values& values)
{
    size_t hash = 0;
    for (const Value& value : values)
        hash = qHashMulti(hash, ::looseHash(value));
    return hash;
}

SqliteRowStore::SqliteRowStore(Connection& connection, const Schema& schema, const SqliteKeySets& sets,
                               const std::set<TableColumn>& columns)
    : m_connection(connection)
    , m_schema(schema)
    , m_sets(sets)
    , m_kept(schema.tables().size())
    , m_byOriginalIdentity(schema.tables().size())
    , m_moved(schema.tables().size())
    , m_changed(schema.tables().size())
    , m_children(schema.foreignKeys().size())
    , m_parents(schema.foreignKeys().size())
    , m_knownChildren(schema.foreignKeys().size())
    , m_knownParents(schema.foreignKeys().size())
{
    for (size_t i = 0; i < m_kept.size(); ++i) {
        const TableId table{static_cast<int>(i)};
        insertOnce(m_kept[i], schema.table(table).identifyingColumns());
        insertOnce(m_kept[i], schema.table(table).primaryKey);
        for (const ForeignKeyId key : schema.foreignKeysOf(table))
            insertOnce(m_kept[i], schema.foreignKey(key).childColumns);
        for (const ForeignKeyId key : schema.foreignKeysTo(table))
            insertOnce(m_kept[i], schema.foreignKey(key).parentColumns);
    }
    for (const TableColumn& column : columns)
        insertOnce(m_kept[column.table.position()], {column.column});
}

std::vector<ReplayRowId> SqliteRowStore::load(const SqliteReach& reach, TableId table)
{
    m_connection.setActivity(QCoreApplication::translate("SqliteRowStore", "Reading the rows concerned"));
    std::map<TableId, std::vector<ReplayRowId>> deletable;
    for (const TableId id : reach.tables) {
        const QString from = u"FROM %1 AS d CROSS JOIN %2 AS c ON %3"_s.arg(
            SqliteKeySets::deletedSet(id), qualifiedName(m_schema.table(id)),
            m_sets.isSameRow(id, u"d"_s, u"c"_s));
        deletable[id] = loadRows(id, from);
        loadParents(id, from, deletable[id]);
    }
    for (const auto& [parent, rows] : deletable)
        for (const ForeignKeyId id : m_schema.foreignKeysTo(parent))
            loadChildren(id, rows);

    Cursor cursor
        = m_connection.query(u"SELECT %1 FROM %2 AS d CROSS JOIN %3 AS c ON %4 WHERE d.depth = 0"_s.arg(
            selectList(table, u"c"_s), SqliteKeySets::deletedSet(table), qualifiedName(m_schema.table(table)),
            m_sets.isSameRow(table, u"d"_s, u"c"_s)));
    std::vector<ReplayRowId> selected = readAll(table, cursor);
    std::ranges::sort(selected, [this](ReplayRowId a, ReplayRowId b) { return isBefore(a, b); });
    return selected;
}

/// The children of the rows that may be deleted; where they may change, also the parents that they refer to.
void SqliteRowStore::loadChildren(ForeignKeyId id, const std::vector<ReplayRowId>& parents)
{
    const ForeignKey& key = m_schema.foreignKey(id);
    if (key.fault != ForeignKeyFault::None)
        return;
    for (const ReplayRowId parent : parents)
        m_knownChildren[id.position()].insert(this->key(parent, key.parentColumns));
    if (key.onDelete == ReferentialAction::Cascade)
        return; // The children are in a deleted set themselves.
    const QString from = m_sets.childrenOf(id, SqliteKeySets::deletedSet(key.parent));
    const std::vector<ReplayRowId> children = loadRows(key.child, from);
    if (key.onDelete == ReferentialAction::SetNull || key.onDelete == ReferentialAction::SetDefault)
        loadParents(key.child, from, children);
}

std::vector<ReplayRowId> SqliteRowStore::loadRows(TableId table, const QString& from)
{
    Cursor cursor = m_connection.query(u"SELECT %1 %2"_s.arg(selectList(table, u"c"_s), from));
    return readAll(table, cursor);
}

/// The parents of `children`, which `from` finds as "c".
void SqliteRowStore::loadParents(TableId table, const QString& from, const std::vector<ReplayRowId>& children)
{
    if (children.empty())
        return;
    for (const ForeignKeyId id : m_schema.foreignKeysOf(table)) {
        const ForeignKey& key = m_schema.foreignKey(id);
        if (key.fault != ForeignKeyFault::None)
            continue;
        Cursor cursor = m_connection.query(u"SELECT DISTINCT %1 %2 CROSS JOIN %3 AS q ON %4"_s.arg(
            selectList(key.parent, u"q"_s), from, qualifiedName(m_schema.table(key.parent)),
            m_sets.joinCondition(id, u"q"_s, u"c"_s)));
        readAll(key.parent, cursor);
        for (const ReplayRowId child : children)
            m_knownParents[id.position()].insert(this->key(child, key.childColumns));
    }
}

std::vector<ReplayRowId> SqliteRowStore::rowsWith(TableId table, const std::vector<ColumnValue>& cells)
{
    QStringList conditions;
    Values values;
    for (const ColumnValue& cell : cells) {
        conditions << u"c.%1 = ?"_s.arg(quoted(m_schema.table(table).column(cell.column).name));
        values.push_back(cell.value);
    }
    Cursor cursor = m_connection.query(
        u"SELECT %1 FROM %2 AS c WHERE %3"_s.arg(
            selectList(table, u"c"_s), qualifiedName(m_schema.table(table)), conditions.join(u" AND "_s)),
        values);
    const std::set<ReplayRowId>& changed = m_changed[table.position()];
    std::vector<ReplayRowId> rows;
    for (const ReplayRowId id : readAll(table, cursor))
        if (!changed.contains(id) && row(id).isPresent)
            rows.push_back(id);
    for (const ReplayRowId id : changed)
        if (row(id).isPresent && holdsNow(id, cells))
            rows.push_back(id);
    return inOrder(std::move(rows));
}

bool SqliteRowStore::holdsNow(ReplayRowId id, const std::vector<ColumnValue>& cells) const
{
    return std::ranges::all_of(cells, [&](const ColumnValue& wanted) {
        const Column& column = m_schema.table(row(id).table).column(wanted.column);
        const Value now = cell(id, wanted.column);
        return !isNull(now)
            && compare(now, converted(wanted.value, column.affinity), collationNamed(column.collation)) == 0;
    });
}

QString SqliteRowStore::selectList(TableId id, const QString& alias) const
{
    const Table& table = m_schema.table(id);
    QStringList columns{m_sets.keyOf(id, alias)};
    for (const ColumnId column : m_kept[id.position()])
        columns << alias + u'.' + quoted(table.column(column).name);
    return columns.join(u", "_s);
}

size_t SqliteRowStore::identitySize(TableId id) const
{
    const Table& table = m_schema.table(id);
    return table.rowIdentity == RowIdentity::PrimaryKey ? table.primaryKey.size() : 1;
}

int SqliteRowStore::selectedColumns(TableId id) const
{
    return static_cast<int>(identitySize(id) + m_kept[id.position()].size());
}

std::vector<ReplayRowId> SqliteRowStore::readAll(TableId table, Cursor& cursor)
{
    std::vector<ReplayRowId> rows;
    while (cursor.next())
        rows.push_back(readRow(table, cursor));
    return rows;
}

/// The row under the cursor; one that was read before keeps the changes made to it since.
ReplayRowId SqliteRowStore::readRow(TableId table, const Cursor& cursor)
{
    const size_t identitySize = this->identitySize(table);
    int column = 0;
    ReplayRow row{table, {}, {}};
    for (size_t i = 0; i < identitySize; ++i)
        row.identity.push_back(cursor.value(column++));
    auto& known = m_byOriginalIdentity[table.position()];
    if (const auto found = known.find(row.identity); found != known.end())
        return found->second;
    for (size_t i = 0; i < m_kept[table.position()].size(); ++i)
        row.cells.push_back(cursor.value(column++));
    const ReplayRowId id{static_cast<int>(m_rows.size())};
    known.emplace(row.identity, id);
    m_originalIdentities.push_back(row.identity);
    m_rows.push_back(std::move(row));
    addToIndexes(id);
    return id;
}

void SqliteRowStore::addToIndexes(ReplayRowId id)
{
    const TableId table = row(id).table;
    for (const ForeignKeyId key : m_schema.foreignKeysOf(table))
        if (const Values values = this->key(id, m_schema.foreignKey(key).childColumns); !hasNull(values))
            m_children[key.position()].emplace(looseHash(values), id);
    for (const ForeignKeyId key : m_schema.foreignKeysTo(table))
        if (const Values values = this->key(id, m_schema.foreignKey(key).parentColumns); !hasNull(values))
            m_parents[key.position()].emplace(looseHash(values), id);
}

size_t SqliteRowStore::slot(TableId table, ColumnId column) const
{
    const auto& kept = m_kept[table.position()];
    const auto found = std::ranges::find(kept, column);
    Q_ASSERT(found != kept.end());
    return static_cast<size_t>(found - kept.begin());
}

Value SqliteRowStore::cell(ReplayRowId id, ColumnId column) const
{
    return row(id).cells[slot(row(id).table, column)];
}

Values SqliteRowStore::key(ReplayRowId id, const std::vector<ColumnId>& columns) const
{
    Values values;
    values.reserve(columns.size());
    for (const ColumnId column : columns)
        values.push_back(cell(id, column));
    return values;
}

RowKey SqliteRowStore::rowKey(ReplayRowId id) const
{
    const Table& table = m_schema.table(row(id).table);
    RowKey key;
    for (const ColumnId column : table.identifyingColumns())
        key.parts.push_back({table.column(column).name, cell(id, column)});
    if (key.parts.empty())
        key.parts.push_back({rowIdName(table), row(id).identity.front()});
    return key;
}

std::vector<ReplayRowId> SqliteRowStore::countedChildren(ForeignKeyId id, const Values& parent)
{
    std::vector<ReplayRowId> children;
    if (hasNull(parent))
        return children;
    ensureChildren(id, parent);
    const ForeignKey& key = m_schema.foreignKey(id);
    const auto [first, last] = m_children[id.position()].equal_range(looseHash(parent));
    for (auto entry = first; entry != last; ++entry)
        if (row(entry->second).isPresent
            && m_sets.match(id).isCountedChild(parent, this->key(entry->second, key.childColumns)))
            children.push_back(entry->second);
    return inOrder(std::move(children));
}

std::vector<ListedRow> SqliteRowStore::actedOnChildren(ForeignKeyId id, const Values& oldParent)
{
    std::vector<ListedRow> listed;
    if (hasNull(oldParent))
        return listed;
    ensureChildren(id, oldParent);
    const ForeignKey& key = m_schema.foreignKey(id);
    std::vector<ReplayRowId> children;
    const auto [first, last] = m_children[id.position()].equal_range(looseHash(oldParent));
    for (auto entry = first; entry != last; ++entry)
        if (row(entry->second).isPresent
            && m_sets.match(id).isActedOnChild(oldParent, this->key(entry->second, key.childColumns)))
            children.push_back(entry->second);
    for (const ReplayRowId child : inOrder(std::move(children)))
        listed.push_back({child, row(child).identity});
    return listed;
}

bool SqliteRowStore::hasParent(ForeignKeyId id, const Values& child, RowVersion childVersion)
{
    const ForeignKey& key = m_schema.foreignKey(id);
    const auto isFound = [&] {
        const auto [first, last] = m_parents[id.position()].equal_range(looseHash(child));
        return std::any_of(first, last, [&](const auto& entry) {
            return row(entry.second).isPresent
                && m_sets.match(id).isParentOf(this->key(entry.second, key.parentColumns), child,
                                               childVersion);
        });
    };
    if (isFound())
        return true;
    ensureParents(id, child);
    return isFound();
}

void SqliteRowStore::ensureChildren(ForeignKeyId id, const Values& parent)
{
    if (!m_knownChildren[id.position()].insert(parent).second)
        return;
    const ForeignKey& key = m_schema.foreignKey(id);
    Cursor cursor
        = m_connection.query(u"SELECT %1 FROM %2 AS c WHERE %3"_s.arg(
                                 selectList(key.child, u"c"_s), qualifiedName(m_schema.table(key.child)),
                                 m_sets.childCondition(id)),
                             m_sets.childConditionParameters(id, parent));
    readAll(key.child, cursor);
}

void SqliteRowStore::ensureParents(ForeignKeyId id, const Values& child)
{
    if (!m_knownParents[id.position()].insert(child).second)
        return;
    const ForeignKey& key = m_schema.foreignKey(id);
    const Table& parent = m_schema.table(key.parent);
    QStringList conditions;
    for (const ColumnId column : key.parentColumns)
        conditions << u"p.%1 = ?"_s.arg(quoted(parent.column(column).name));
    Cursor cursor = m_connection.query(
        u"SELECT %1 FROM %2 AS p WHERE %3"_s.arg(selectList(key.parent, u"p"_s), qualifiedName(parent),
                                                 conditions.join(u" AND "_s)),
        child);
    readAll(key.parent, cursor);
}

ReplayRowId SqliteRowStore::find(const ListedRow& listed) const
{
    if (row(listed.row).isPresent && row(listed.row).identity == listed.identity)
        return listed.row;
    const auto& moved = m_moved[row(listed.row).table.position()];
    const auto found = moved.find(listed.identity);
    return found != moved.end() && row(found->second).isPresent
            && row(found->second).identity == listed.identity
        ? found->second
        : ReplayRowId();
}

ReplayRowId SqliteRowStore::findOriginal(TableId table, const Values& identity) const
{
    const auto& known = m_byOriginalIdentity[table.position()];
    const auto found = known.find(identity);
    return found == known.end() ? ReplayRowId() : found->second;
}

ReplayRowId SqliteRowStore::findNow(TableId table, const Values& identity) const
{
    for (const auto* known : {&m_moved[table.position()], &m_byOriginalIdentity[table.position()]})
        if (const auto found = known->find(identity);
            found != known->end() && row(found->second).isPresent && row(found->second).identity == identity)
            return found->second;
    return {};
}

void SqliteRowStore::takeOut(ReplayRowId id)
{
    ReplayRow& gone = m_rows[id.position()];
    gone.isPresent = false;
    ++gone.version;
    m_changed[gone.table.position()].insert(id);
}

void SqliteRowStore::putBack(ReplayRowId id, Values cells)
{
    ReplayRow& changed = m_rows[id.position()];
    const Table& table = m_schema.table(changed.table);
    changed.cells = std::move(cells);
    changed.isPresent = true;
    Values identity = changed.identity;
    if (table.rowIdentity == RowIdentity::PrimaryKey)
        identity = key(id, table.primaryKey);
    else if (table.rowIdColumn)
        identity = key(id, {table.rowIdColumn});
    if (identity != changed.identity) {
        changed.identity = identity;
        m_moved[changed.table.position()].insert_or_assign(identity, id);
    }
    addToIndexes(id);
}

/// Ascending by row id, or by primary key as it is stored; each row once.
std::vector<ReplayRowId> SqliteRowStore::inOrder(std::vector<ReplayRowId> rows) const
{
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::ranges::sort(rows, [this](ReplayRowId a, ReplayRowId b) { return isBefore(a, b); });
    return rows;
}

bool SqliteRowStore::isBefore(ReplayRowId left, ReplayRowId right) const
{
    const Table& table = m_schema.table(row(left).table);
    if (table.rowIdentity == RowIdentity::RowId)
        return compare(row(left).identity.front(), row(right).identity.front(), Collation::Binary) < 0;
    const auto keyIndex = std::ranges::find(table.indexes, IndexOrigin::PrimaryKey, &Index::origin);
    for (const IndexPart& part : keyIndex->parts) {
        const auto order
            = compare(cell(left, part.column), cell(right, part.column), collationNamed(part.collation));
        if (order != 0)
            return part.order == Qt::AscendingOrder ? order < 0 : order > 0;
    }
    return false;
}
