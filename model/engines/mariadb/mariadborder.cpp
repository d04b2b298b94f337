/// When sets of rows tell what a DELETE does, and when the rows have to be followed one by one.
///
/// Deletes that only CASCADE come to the same rows in every order: a row that is met again is marked by then,
/// entries and all, and is skipped (C.4 in mariadbtransaction.cpp). The order matters, or may matter, where one of
/// these holds. Each is asked of the data: a key without rows on its two sides does not count.
///
/// O.1 The routes are not complete (findMariaDbSets()): a key compares columns that are not declared alike; a
///     child has several parents, as they are not unique; a route is as long as InnoDB's limit; rows of a table
///     without a clustered key, which cannot be told apart, lead back to that table; too many routes.
/// O.2 Rows are met on several routes, so that it depends on the first how deep they lie, and the longest way
///     is near InnoDB's limit (C.3), or not to be told: in tables that lead to each other in a circle.
/// O.3 Two keys stand in the way: the message names the one that is met first (C.1).
/// O.4 A row that is changed or stands in the way is met on another route as well: it may be gone or changed
///     when its turn comes.
/// O.5 A changed row is referred to by the changed columns: ON UPDATE acts (U.3), where cyclic updates fail.
/// O.6 A changed row's other reference is checked anew, as it lies in an index with a changed column, and its
///     parent is not there (U.4). A parent that this delete takes away is a matter of O.4.
/// O.7 The table of a changed row has generated columns: what they become may meet their UNIQUE keys.
/// O.8 The statement's own table is changed, and the condition holds for a row once it is changed (S).
/// O.9 The statement lists its rows before it deletes the first, and cascades lead back to its table (S).

#include "model/engines/mariadb/mariadborder.h"

#include "model/database/connection.h"
#include "model/engines/mariadb/mariadbindexes.h"
#include "model/engines/mariadb/mariadbquoting.h"
#include "model/engines/mariadb/mariadbreach.h"
#include "model/engines/mariadb/mariadbroutesql.h"
#include "model/schema/cascadeorder.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace {

bool overlap(const std::vector<ColumnId>& some, const std::vector<ColumnId>& others)
{
    return std::ranges::find_first_of(some, others) != some.end();
}

class OrderCheck {
public:
    OrderCheck(Connection& connection, const Schema& schema, const MariaDbSelection& selection,
               const MariaDbSets& sets)
        : m_connection(connection)
        , m_schema(schema)
        , m_selection(selection)
        , m_routes(sets.routes)
        , m_sql(schema, selection, sets.routes)
    {
    }

    bool run()
    {
        m_connection.setActivity(
            QCoreApplication::translate("MariaDbOrder", "Checking whether the order matters"));
        if (depthMayMatter() || hasTwoBlockers() || isListedAndMetAgain())
            return true;
        for (int i = 0; i < std::ssize(m_routes); ++i)
            if (m_routes[static_cast<size_t>(i)].effect != Effect::Delete && mayMatter({i}))
                return true;
        return false;
    }

private:
    const MariaDbRoute& at(MariaDbRouteId id) const { return m_routes[id.position()]; }
    const ForeignKey& keyOf(MariaDbRouteId id) const { return m_schema.foreignKey(at(id).key); }

    bool exists(const QString& sql) { return !isNull(m_connection.scalar(sql + u" LIMIT 1"_s)); }

    bool depthMayMatter() // O.2
    {
        const bool isMetAgain = std::ranges::any_of(
            m_routes, [](const MariaDbRoute& route) { return route.rows < route.reached; });
        return isMetAgain && longestWay() + 1 >= MariaDbDepthLimit;
    }

    /// Steps from delete to delete that may follow on each other; the limit where they cannot be told.
    int longestWay()
    {
        std::set<const ForeignKey*> taken;
        for (const MariaDbRoute& route : m_routes)
            if (route.before && route.effect == Effect::Delete)
                taken.insert(&m_schema.foreignKey(route.key));
        std::map<TableId, int> depths;
        int longest = 0;
        for (const TableGroup& group : cascadeOrder(
                 m_schema, m_selection.table, [&](const ForeignKey& key) { return taken.contains(&key); })) {
            int& depth = depths[group.tables.front()];
            if (group.tables.size() > 1 || group.innerKeys.size() > 1)
                return MariaDbDepthLimit;
            if (group.isCycle())
                depth += stepsWithin(group.innerKeys.front());
            longest = std::max(longest, depth);
            for (const ForeignKeyId key : group.outgoingKeys) {
                const TableId child = m_schema.foreignKey(key).child;
                depths[child] = std::max(depths[child], depth + 1);
            }
        }
        return longest;
    }

    /// How many steps along a key of a table to itself follow on each other. The longest way starts with a row
    /// that the table is not led to by the key itself.
    int stepsWithin(ForeignKeyId key)
    {
        const TableId table = m_schema.foreignKey(key).child;
        int steps = 0;
        for (int i = 0; i < std::ssize(m_routes); ++i) {
            const MariaDbRoute& route = m_routes[static_cast<size_t>(i)];
            if (route.table == table && route.effect == Effect::Delete && route.key != key && route.rows > 0)
                while (steps < MariaDbDepthLimit && goesOn({i}, key, steps + 1))
                    ++steps;
        }
        return steps;
    }

    bool goesOn(MariaDbRouteId id, ForeignKeyId key, int steps)
    {
        QString from = m_sql.from(id);
        QString parent = MariaDbRouteSql::alias(at(id));
        for (int step = 1; step <= steps; ++step) {
            const QString child = u'c' + QString::number(step);
            from += u" STRAIGHT_JOIN %1 AS %2 ON %3"_s.arg(tableName(m_schema.table(at(id).table)), child,
                                                           m_sql.isChild(key, child, parent));
            parent = child;
        }
        return exists(u"SELECT 1 "_s + from);
    }

    bool hasTwoBlockers() const // O.3
    {
        std::set<ForeignKeyId> keys;
        for (const MariaDbRoute& route : m_routes)
            if (route.effect == Effect::Blocks)
                keys.insert(route.key);
        return keys.size() > 1;
    }

    bool isListedAndMetAgain() const // O.9
    {
        return m_selection.rowOrder == RowOrder::Listed
            && std::ranges::any_of(m_routes, [&](const MariaDbRoute& route) {
                   return route.before && route.effect == Effect::Delete && route.table == m_selection.table;
               });
    }

    /// Of rows that are changed or stand in the way.
    bool mayMatter(MariaDbRouteId id)
    {
        if (isMetElsewhere(id))
            return true;
        return at(id).effect == Effect::SetNull
            && (isReferredTo(id) || mayMissParent(id) || hasGeneratedColumns(at(id).table)
                || mayMatchOnceChanged(id));
    }

    bool isMetElsewhere(MariaDbRouteId id) // O.4
    {
        QStringList others;
        for (int i = 0; i < std::ssize(m_routes); ++i) {
            const MariaDbRoute& other = m_routes[static_cast<size_t>(i)];
            if (other.table != at(id).table || other.key == at(id).key || other.rows == 0)
                continue;
            if (!other.before && !hasClusteredKey(m_schema.table(other.table)))
                return true; // Its rows cannot be told apart.
            others << m_sql.isOn({i}, MariaDbRouteSql::alias(at(id)));
        }
        return !others.isEmpty()
            && exists(u"SELECT 1 %1 WHERE %2"_s.arg(m_sql.from(id), others.join(u" OR "_s)));
    }

    bool isReferredTo(MariaDbRouteId id) // O.5
    {
        return std::ranges::any_of(m_schema.foreignKeysTo(at(id).table), [&](ForeignKeyId other) {
            const ForeignKey& key = m_schema.foreignKey(other);
            return key.fault == ForeignKeyFault::None && overlap(key.parentColumns, keyOf(id).childColumns)
                && exists(u"SELECT 1 %1 STRAIGHT_JOIN %2 AS c ON %3"_s.arg(
                    m_sql.from(id), tableName(m_schema.table(key.child)),
                    m_sql.isChild(other, u"c"_s, MariaDbRouteSql::alias(at(id)))));
        });
    }

    bool mayMissParent(MariaDbRouteId id) // O.6
    {
        return std::ranges::any_of(m_schema.foreignKeysOf(at(id).table), [&](ForeignKeyId other) {
            const ForeignKey& key = m_schema.foreignKey(other);
            if (other == at(id).key || overlap(key.childColumns, keyOf(id).childColumns)
                || !sharesIndex(key, keyOf(id)))
                return false;
            return key.fault != ForeignKeyFault::None || missesParent(id, other);
        });
    }

    /// Whether the index that InnoDB uses for one key holds columns of another.
    bool sharesIndex(const ForeignKey& key, const ForeignKey& changing) const
    {
        const Table& table = m_schema.table(key.child);
        const auto index = indexFor(table, key.childColumns);
        return index
            && std::ranges::any_of(storedParts(table, table.indexes[*index]), [&](const IndexPart& part) {
                   return std::ranges::find(changing.childColumns, part.column)
                       != changing.childColumns.end();
               });
    }

    bool missesParent(MariaDbRouteId id, ForeignKeyId other)
    {
        const ForeignKey& key = m_schema.foreignKey(other);
        const QString row = MariaDbRouteSql::alias(at(id));
        QStringList conditions;
        for (const ColumnId column : key.childColumns)
            conditions << u"%1.%2 IS NOT NULL"_s.arg(
                row, quotedName(m_schema.table(key.child).column(column).name));
        conditions << u"NOT EXISTS (SELECT 1 FROM %1 AS p WHERE %2)"_s.arg(
            tableName(m_schema.table(key.parent)), m_sql.isChild(other, row, u"p"_s));
        return exists(u"SELECT 1 %1 WHERE %2"_s.arg(m_sql.from(id), conditions.join(u" AND "_s)));
    }

    bool hasGeneratedColumns(TableId table) const // O.7
    {
        return std::ranges::any_of(m_schema.table(table).columns, [](const Column& column) {
            return column.generation != Generation::None;
        });
    }

    bool mayMatchOnceChanged(MariaDbRouteId id) // O.8
    {
        if (at(id).table != m_selection.table)
            return false;
        const Table& table = m_schema.table(m_selection.table);
        const std::vector<ColumnId>& nulled = keyOf(id).childColumns;
        QStringList cells;
        for (size_t i = 0; i < table.columns.size(); ++i) {
            const QString name = quotedName(table.columns[i].name);
            const QString cell = MariaDbRouteSql::alias(at(id)) + u'.' + name;
            const bool isNulled = std::ranges::find(nulled, ColumnId{static_cast<int>(i)}) != nulled.end();
            cells << (isNulled ? u"NULLIF(%1, %1)"_s.arg(cell) : cell) + u" AS "_s + name;
        }
        return exists(u"SELECT 1 FROM (SELECT %1 %2) AS %3 WHERE %4"_s.arg(
            cells.join(u", "_s), m_sql.from(id), quotedName(table.name), m_selection.condition));
    }

    Connection& m_connection;
    const Schema& m_schema;
    const MariaDbSelection& m_selection;
    const std::vector<MariaDbRoute>& m_routes;
    MariaDbRouteSql m_sql;
};

} // namespace

bool mariaDbOrderMayMatter(Connection& connection, const Schema& schema, const MariaDbSelection& selection,
                           const MariaDbSets& sets)
{
    return !sets.isComplete || OrderCheck(connection, schema, selection, sets).run();
}

ForeignKeyId blockingKey(const MariaDbSets& sets)
{
    const auto blocking = std::ranges::find(sets.routes, Effect::Blocks, &MariaDbRoute::effect);
    return blocking == sets.routes.end() ? ForeignKeyId() : blocking->key;
}
