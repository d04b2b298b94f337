#include "model/engines/sqlite/sqliterowstore.h"

#include "model/database/connection.h"
#include "model/engines/sqlite/sqlitequoting.h"
#include "model/job/progress.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

SqliteRowStore::SqliteRowStore(Connection& connection, const Schema& schema, const SqliteKeySets& sets,
                               const std::set<TableColumn>& columns)
    : SqliteMemoryRows(schema, columns)
    , m_connection(connection)
    , m_sets(sets)
    , m_knownChildren(schema.foreignKeys().size())
    , m_knownParents(schema.foreignKeys().size())
{
}

std::vector<ReplayRowId> SqliteRowStore::load(const SqliteReach& reach, TableId table)
{
    m_connection.setActivity(QCoreApplication::translate("SqliteRowStore", "Reading the rows concerned"));
    std::map<TableId, std::vector<ReplayRowId>> deletable;
    for (const TableId id : reach.tables) {
        const QString from = u"FROM %1 AS d CROSS JOIN %2 AS c ON %3"_s.arg(
            SqliteKeySets::deletedSet(id), qualifiedName(schema().table(id)),
            m_sets.isSameRow(id, u"d"_s, u"c"_s));
        deletable[id] = loadRows(id, from);
        loadParents(id, from, deletable[id]);
    }
    for (const auto& [parent, rows] : deletable)
        for (const ForeignKeyId id : schema().foreignKeysTo(parent))
            loadChildren(id, rows);

    Cursor cursor
        = m_connection.query(u"SELECT %1 FROM %2 AS d CROSS JOIN %3 AS c ON %4 WHERE d.depth = 0"_s.arg(
            selectList(table, u"c"_s), SqliteKeySets::deletedSet(table), qualifiedName(schema().table(table)),
            m_sets.isSameRow(table, u"d"_s, u"c"_s)));
    std::vector<ReplayRowId> selected = readAll(table, cursor);
    std::ranges::sort(selected, [this](ReplayRowId a, ReplayRowId b) { return isBefore(a, b); });
    return selected;
}

/// The children of the rows that may be deleted; where they may change, also the parents that they refer to.
void SqliteRowStore::loadChildren(ForeignKeyId id, const std::vector<ReplayRowId>& parents)
{
    const ForeignKey& key = schema().foreignKey(id);
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
    for (const ForeignKeyId id : schema().foreignKeysOf(table)) {
        const ForeignKey& key = schema().foreignKey(id);
        if (key.fault != ForeignKeyFault::None)
            continue;
        Cursor cursor = m_connection.query(u"SELECT DISTINCT %1 %2 CROSS JOIN %3 AS q ON %4"_s.arg(
            selectList(key.parent, u"q"_s), from, qualifiedName(schema().table(key.parent)),
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
        conditions << u"c.%1 = ?"_s.arg(quoted(schema().table(table).column(cell.column).name));
        values.push_back(cell.value);
    }
    Cursor cursor = m_connection.query(
        u"SELECT %1 FROM %2 AS c WHERE %3"_s.arg(
            selectList(table, u"c"_s), qualifiedName(schema().table(table)), conditions.join(u" AND "_s)),
        values);
    const std::set<ReplayRowId>& changed = changedRows(table);
    std::vector<ReplayRowId> rows;
    for (const ReplayRowId id : readAll(table, cursor))
        if (!changed.contains(id) && row(id).isPresent)
            rows.push_back(id);
    for (const ReplayRowId id : changed)
        if (row(id).isPresent && holdsNow(id, cells))
            rows.push_back(id);
    return inOrder(std::move(rows));
}

QString SqliteRowStore::selectList(TableId id, const QString& alias) const
{
    const Table& table = schema().table(id);
    QStringList columns{m_sets.keyOf(id, alias)};
    for (const ColumnId column : keptColumns(id))
        columns << alias + u'.' + quoted(table.column(column).name);
    return columns.join(u", "_s);
}

size_t SqliteRowStore::identitySize(TableId id) const
{
    const Table& table = schema().table(id);
    return table.rowIdentity == RowIdentity::PrimaryKey ? table.primaryKey.size() : 1;
}

int SqliteRowStore::selectedColumns(TableId id) const
{
    return static_cast<int>(identitySize(id) + keptColumns(id).size());
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
    if (const ReplayRowId known = findOriginal(table, row.identity))
        return known;
    for (size_t i = 0; i < keptColumns(table).size(); ++i)
        row.cells.push_back(cursor.value(column++));
    return add(std::move(row));
}

std::vector<ReplayRowId> SqliteRowStore::countedChildren(ForeignKeyId id, const Values& parent)
{
    if (hasNull(parent))
        return {};
    ensureChildren(id, parent);
    return childrenInMemory(
        id, parent, [&](const Values& child) { return m_sets.match(id).isCountedChild(parent, child); });
}

std::vector<ListedRow> SqliteRowStore::actedOnChildren(ForeignKeyId id, const Values& oldParent)
{
    std::vector<ListedRow> listed;
    if (hasNull(oldParent))
        return listed;
    ensureChildren(id, oldParent);
    for (const ReplayRowId child : childrenInMemory(id, oldParent, [&](const Values& values) {
             return m_sets.match(id).isActedOnChild(oldParent, values);
         }))
        listed.push_back({child, row(child).identity});
    return listed;
}

bool SqliteRowStore::hasParent(ForeignKeyId id, const Values& child, RowVersion childVersion)
{
    const auto isParent
        = [&](const Values& parent) { return m_sets.match(id).isParentOf(parent, child, childVersion); };
    if (hasParentInMemory(id, child, isParent))
        return true;
    ensureParents(id, child);
    return hasParentInMemory(id, child, isParent);
}

void SqliteRowStore::ensureChildren(ForeignKeyId id, const Values& parent)
{
    if (!m_knownChildren[id.position()].insert(parent).second)
        return;
    const ForeignKey& key = schema().foreignKey(id);
    Cursor cursor
        = m_connection.query(u"SELECT %1 FROM %2 AS c WHERE %3"_s.arg(
                                 selectList(key.child, u"c"_s), qualifiedName(schema().table(key.child)),
                                 m_sets.childCondition(id)),
                             m_sets.childConditionParameters(id, parent));
    readAll(key.child, cursor);
}

void SqliteRowStore::ensureParents(ForeignKeyId id, const Values& child)
{
    if (!m_knownParents[id.position()].insert(child).second)
        return;
    const ForeignKey& key = schema().foreignKey(id);
    const Table& parent = schema().table(key.parent);
    QStringList conditions;
    for (const ColumnId column : key.parentColumns)
        conditions << u"p.%1 = ?"_s.arg(quoted(parent.column(column).name));
    Cursor cursor = m_connection.query(
        u"SELECT %1 FROM %2 AS p WHERE %3"_s.arg(selectList(key.parent, u"p"_s), qualifiedName(parent),
                                                 conditions.join(u" AND "_s)),
        child);
    readAll(key.parent, cursor);
}
