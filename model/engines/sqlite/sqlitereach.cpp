#include "model/engines/sqlite/sqlitereach.h"

#include "model/database/connection.h"
#include "model/schema/cascadeorder.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool cascades(const ForeignKey& key)
{
    return key.onDelete == ReferentialAction::Cascade && key.fault == ForeignKeyFault::None;
}

class ReachFinder {
public:
    ReachFinder(Connection& connection, const Schema& schema, const SqliteKeySets& sets, TableId start)
        : m_connection(connection)
        , m_schema(schema)
        , m_sets(sets)
        , m_start(start)
        , m_groups(cascadeOrder(schema, start, cascades))
    {
    }

    SqliteReach run()
    {
        m_reach.selected = std::get<qint64>(
            m_connection.scalar(u"SELECT count(*) FROM "_s + SqliteKeySets::deletedSet(m_start)));
        m_rows[m_start] = m_reach.selected;
        for (const TableGroup& group : m_groups)
            for (const TableId table : group.tables)
                m_reach.tables.insert(table);
        for (const TableId table : m_reach.tables)
            if (table != m_start && !isLeaf(table))
                m_connection.execute(m_sets.createSet(table, SqliteKeySets::deletedSet(table)));

        for (const TableGroup& group : m_groups) {
            if (group.isCycle())
                closeCycle(group);
            for (const ForeignKeyId key : group.outgoingKeys)
                follow(key);
        }
        for (const auto& [table, rows] : m_rows)
            m_reach.deleted += rows;
        return std::move(m_reach);
    }

private:
    /// Whether the rows of `table` lead nowhere and can be reached through a single key.
    bool isLeaf(TableId table) const
    {
        const auto& keys = m_schema.foreignKeysOf(table);
        const auto leadsHere = [&](ForeignKeyId id) {
            const ForeignKey& key = m_schema.foreignKey(id);
            return key.parent && m_reach.tables.contains(key.parent);
        };
        return m_schema.foreignKeysTo(table).empty() && std::ranges::count_if(keys, leadsHere) == 1;
    }

    void announce(ForeignKeyId id)
    {
        const ForeignKey& key = m_schema.foreignKey(id);
        m_connection.setActivity(
            QCoreApplication::translate("ReachFinder", "Following deletes from %1 to %2")
                .arg(m_schema.table(key.parent).displayName(), m_schema.table(key.child).displayName()));
    }

    /// From all deleted rows of the parent to its children, at once.
    void follow(ForeignKeyId id)
    {
        const ForeignKey& key = m_schema.foreignKey(id);
        if (m_rows[key.parent] == 0 && !isLeaf(key.child))
            return;
        announce(id);
        const QString set = SqliteKeySets::deletedSet(key.child);
        const QString children = m_sets.childrenOf(id, SqliteKeySets::deletedSet(key.parent));
        qint64 found = 0;
        if (isLeaf(key.child)) {
            m_connection.execute(
                u"CREATE TEMP VIEW %1 AS SELECT %2 %3"_s.arg(set.section(u'.', 1), selectList(id), children));
            if (m_rows[key.parent] > 0)
                found = std::get<qint64>(m_connection.scalar(u"SELECT count(*) %1"_s.arg(children)));
        } else {
            found = m_connection.execute(
                u"INSERT OR IGNORE INTO %1 SELECT %2 %3"_s.arg(set, selectList(id), children));
        }
        noteFound(id, found, m_depths[key.parent] + 1);
    }

    QString selectList(ForeignKeyId id) const
    {
        return u"%1, %2 AS via, d.depth + 1 AS depth"_s.arg(
            m_sets.keyOf(m_schema.foreignKey(id).child, u"c"_s), QString::number(id.index));
    }

    void noteFound(ForeignKeyId id, qint64 rows, int depth)
    {
        if (rows == 0)
            return;
        const TableId child = m_schema.foreignKey(id).child;
        m_reach.deletedThrough[id] += rows;
        m_rows[child] += rows;
        m_depths[child] = std::max(m_depths[child], depth);
        m_reach.deepest = std::max(m_reach.deepest, depth);
    }

    int entryDepth(const TableGroup& group)
    {
        int depth = 0;
        for (const TableId table : group.tables)
            depth = std::max(depth, m_depths[table]);
        return depth;
    }

    static QString nextSet(TableId table) { return u"temp.next_%1"_s.arg(table.index); }

    /// Level by level: the rows found last lead to the next ones.
    void closeCycle(const TableGroup& group)
    {
        for (const TableId table : group.tables) {
            for (const QString& set : {SqliteKeySets::frontierSet(table), nextSet(table)})
                m_connection.execute(m_sets.createSet(table, set));
            m_connection.execute(u"INSERT INTO %1 SELECT * FROM %2"_s.arg(SqliteKeySets::frontierSet(table),
                                                                          SqliteKeySets::deletedSet(table)));
        }
        qint64 found = 1;
        for (int level = entryDepth(group); found > 0 && level <= SqliteDepthLimit; ++level) {
            found = 0;
            for (const ForeignKeyId key : group.innerKeys)
                found += findNext(key, level + 1);
            for (const TableId table : group.tables)
                advance(table);
        }
        for (const TableId table : group.tables)
            m_reach.rowsInCycles += m_rows[table];
    }

    qint64 findNext(ForeignKeyId id, int depth)
    {
        announce(id);
        const ForeignKey& key = m_schema.foreignKey(id);
        const QString children = m_sets.childrenOf(id, SqliteKeySets::frontierSet(key.parent));
        const qint64 matching = std::get<qint64>(m_connection.scalar(u"SELECT count(*) "_s + children));
        if (matching == 0)
            return 0;
        const qint64 found = m_connection.execute(
            u"INSERT OR IGNORE INTO %1 SELECT %2 %3 WHERE NOT EXISTS (SELECT 1 FROM %4 AS e WHERE %5)"_s.arg(
                nextSet(key.child), selectList(id), children, SqliteKeySets::deletedSet(key.child),
                m_sets.isSameRow(key.child, u"e"_s, u"c"_s)));
        m_reach.isReachedTwice = m_reach.isReachedTwice || found < matching;
        noteFound(id, found, depth);
        return found;
    }

    /// The rows found on this level become the ones that lead to the next.
    void advance(TableId table)
    {
        const QString next = nextSet(table);
        const QString frontier = SqliteKeySets::frontierSet(table);
        m_connection.execute(u"DELETE FROM %1"_s.arg(frontier));
        m_connection.execute(u"INSERT INTO %1 SELECT * FROM %2"_s.arg(frontier, next));
        m_connection.execute(
            u"INSERT INTO %1 SELECT * FROM %2"_s.arg(SqliteKeySets::deletedSet(table), next));
        m_connection.execute(u"DELETE FROM %1"_s.arg(next));
    }

    Connection& m_connection;
    const Schema& m_schema;
    const SqliteKeySets& m_sets;
    TableId m_start;
    std::vector<TableGroup> m_groups;
    std::map<TableId, qint64> m_rows;
    std::map<TableId, int> m_depths;
    SqliteReach m_reach;
};

} // namespace

SqliteReach reachDeletes(Connection& connection, const Schema& schema, const SqliteKeySets& sets,
                         TableId table)
{
    return ReachFinder(connection, schema, sets, table).run();
}
