#include "model/engines/sqlite/sqlitecollisions.h"

#include "model/database/connection.h"
#include "model/engines/sqlite/sqlitequoting.h"
#include "model/engines/sqlite/sqlitetokenizer.h"
#include "model/engines/sqlite/sqliteupdates.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool changesChildren(ReferentialAction action)
{
    return action == ReferentialAction::SetNull || action == ReferentialAction::SetDefault;
}

qint64 countRows(Connection& connection, const QString& from)
{
    return std::get<qint64>(connection.scalar(u"SELECT count(*) "_s + from));
}

qint64 countOf(const std::map<ForeignKeyId, qint64>& counts, ForeignKeyId key)
{
    const auto found = counts.find(key);
    return found == counts.end() ? 0 : found->second;
}

class CollisionCheck {
public:
    CollisionCheck(Connection& connection, const Schema& schema, const SqliteKeySets& sets,
                   const SqliteReach& reach, const SqliteEdges& edges)
        : m_connection(connection)
        , m_schema(schema)
        , m_sets(sets)
        , m_reach(reach)
        , m_edges(edges)
    {
    }

    bool run()
    {
        m_connection.setActivity(
            QCoreApplication::translate("CollisionCheck", "Checking whether the order matters"));
        return comparesUnlikeKinds() || restrictsRowsThatGo() || changesRowsTwice() || changesMayFail()
            || hasOldViolations() || nestsDeeply();
    }

private:
    bool forAnyKeyTo(const auto& isTrue) const
    {
        return std::ranges::any_of(m_reach.tables, [&](TableId table) {
            return std::ranges::any_of(m_schema.foreignKeysTo(table), [&](ForeignKeyId id) {
                return m_schema.foreignKey(id).fault == ForeignKeyFault::None
                    && isTrue(id, m_schema.foreignKey(id));
            });
        });
    }

    bool comparesUnlikeKinds() const // K.1
    {
        return forAnyKeyTo([&](ForeignKeyId id, const ForeignKey&) { return !m_sets.match(id).isPlain(); });
    }

    bool restrictsRowsThatGo() const // K.2
    {
        return std::ranges::any_of(m_edges.outlived, [&](const auto& entry) {
            return entry.second > 0
                && m_schema.foreignKey(entry.first).onDelete == ReferentialAction::Restrict;
        });
    }

    bool changesRowsTwice() // K.3
    {
        return std::ranges::any_of(m_edges.changed, [&](const auto& entry) {
            const auto& [id, rows] = entry;
            const TableId child = m_schema.foreignKey(id).child;
            return rows > 0 && (hasOtherEdge(child, id) || goesItself(id));
        });
    }

    bool hasOtherEdge(TableId child, ForeignKeyId except) const
    {
        return std::ranges::any_of(m_schema.foreignKeysOf(child), [&](ForeignKeyId id) {
            return id != except
                && countOf(m_edges.changed, id) + countOf(m_edges.blocking, id)
                    + countOf(m_edges.outlived, id)
                > 0;
        });
    }

    bool goesItself(ForeignKeyId id)
    {
        const ForeignKey& key = m_schema.foreignKey(id);
        if (!m_reach.tables.contains(key.child))
            return false;
        const QString children = m_sets.childrenOf(id, SqliteKeySets::deletedSet(key.parent));
        return !isNull(
            m_connection.scalar(u"SELECT 1 %1 WHERE EXISTS (SELECT 1 FROM %2 AS e WHERE %3) LIMIT 1"_s.arg(
                children, SqliteKeySets::deletedSet(key.child),
                m_sets.isSameRow(key.child, u"e"_s, u"c"_s))));
    }

    bool changesMayFail() // K.4
    {
        return std::ranges::any_of(m_edges.changed, [&](const auto& entry) {
            const auto& [id, rows] = entry;
            const ForeignKey& key = m_schema.foreignKey(id);
            return rows > 0
                && (key.onDelete == ReferentialAction::SetDefault || nullMayBeRefused(key)
                    || mayMissOwnParent(id));
        });
    }

    /// Whatever changes in a row, its references to its own table are looked at anew.
    bool mayMissOwnParent(ForeignKeyId changed)
    {
        const auto& keys = m_schema.foreignKeysOf(m_schema.foreignKey(changed).child);
        return std::ranges::any_of(keys, [&](ForeignKeyId id) {
            const ForeignKey& key = m_schema.foreignKey(id);
            return id != changed && key.isSelfReference() && key.fault == ForeignKeyFault::None
                && (!m_sets.match(id).isPlain() || hasOrphan(key, allRows(key.child)));
        });
    }

    bool nullMayBeRefused(const ForeignKey& key) const
    {
        const Table& child = m_schema.table(key.child);
        const UpdatedColumns update(m_schema, key.child, key.childColumns);
        const bool isRefused = std::ranges::any_of(key.childColumns, [&](ColumnId column) {
            return child.column(column).nullability == Nullability::NotNull || column == child.rowIdColumn;
        });
        const bool isComputedFrom = std::ranges::any_of(
            child.columns, [](const Column& column) { return column.generation != Generation::None; });
        const bool isChecked = std::ranges::any_of(child.checks, [&](const QString& condition) {
            return std::ranges::any_of(tokenize(condition), [&](const Token& token) {
                return update.contains(child.findColumn(token.text));
            });
        });
        const bool isIndexedByExpression = std::ranges::any_of(child.indexes, [](const Index& index) {
            return index.uniqueness == Uniqueness::Unique
                && (index.coverage == IndexCoverage::Partial
                    || std::ranges::any_of(index.parts, [](const IndexPart& part) { return !part.column; }));
        });
        return isRefused || isComputedFrom || isChecked || isIndexedByExpression
            || !update.foreignKeysTo().empty();
    }

    bool hasOldViolations() // K.5
    {
        const bool isBlocked
            = std::ranges::any_of(m_edges.blocking, [](const auto& entry) { return entry.second > 0; });
        return isBlocked && std::ranges::any_of(m_schema.foreignKeys(), [&](const ForeignKey& key) {
                   if (key.fault != ForeignKeyFault::None)
                       return false;
                   return (m_reach.tables.contains(key.child) && hasOrphan(key, deletedRows(key.child)))
                       || (isChanged(key.child) && hasOrphan(key, allRows(key.child)));
               });
    }

    bool isChanged(TableId child) const
    {
        return std::ranges::any_of(m_edges.changed, [&](const auto& entry) {
            return entry.second > 0 && m_schema.foreignKey(entry.first).child == child;
        });
    }

    QString deletedRows(TableId table) const
    {
        return u"%1 AS d CROSS JOIN %2 AS c ON %3"_s.arg(SqliteKeySets::deletedSet(table),
                                                         qualifiedName(m_schema.table(table)),
                                                         m_sets.isSameRow(table, u"d"_s, u"c"_s));
    }

    /// Cheaper than to ask for the changed rows only; a yes costs a replay, not the answer.
    QString allRows(TableId table) const { return qualifiedName(m_schema.table(table)) + u" AS c"_s; }

    /// Whether one of the rows "c" refers to a parent that does not exist.
    bool hasOrphan(const ForeignKey& key, const QString& rows)
    {
        const Table& child = m_schema.table(key.child);
        const Table& parent = m_schema.table(key.parent);
        QStringList isSet;
        QStringList isEqual;
        for (size_t i = 0; i < key.childColumns.size(); ++i) {
            const QString column = u"c."_s + quoted(child.column(key.childColumns[i]).name);
            isSet << column + u" IS NOT NULL"_s;
            isEqual << u"p.%1 = %2"_s.arg(quoted(parent.column(key.parentColumns[i]).name), column);
        }
        return !isNull(m_connection.scalar(
            u"SELECT 1 FROM %1 WHERE %2 AND NOT EXISTS (SELECT 1 FROM %3 AS p WHERE %4) LIMIT 1"_s.arg(
                rows, isSet.join(u" AND "_s), qualifiedName(parent), isEqual.join(u" AND "_s))));
    }

    bool nestsDeeply() const // K.6
    {
        constexpr int TablesAside = 100; // Room for the levels of tables outside of cycles.
        if (m_reach.deepest >= SqliteDepthLimit - TablesAside)
            return true;
        return m_reach.isReachedTwice && m_reach.rowsInCycles >= SqliteDepthLimit - TablesAside;
    }

    Connection& m_connection;
    const Schema& m_schema;
    const SqliteKeySets& m_sets;
    const SqliteReach& m_reach;
    const SqliteEdges& m_edges;
};

} // namespace

qint64 SqliteEdges::total() const
{
    qint64 rows = 0;
    for (const auto* counts : {&changed, &blocking, &outlived})
        for (const auto& [key, count] : *counts)
            rows += count;
    return rows;
}

QString blockingChildren(const Schema& schema, const SqliteKeySets& sets, const SqliteReach& reach,
                         ForeignKeyId id)
{
    const ForeignKey& key = schema.foreignKey(id);
    const QString children = sets.childrenOf(id, SqliteKeySets::deletedSet(key.parent));
    if (!reach.tables.contains(key.child))
        return children;
    return u"%1 WHERE NOT EXISTS (SELECT 1 FROM %2 AS e WHERE %3)"_s.arg(
        children, SqliteKeySets::deletedSet(key.child), sets.isSameRow(key.child, u"e"_s, u"c"_s));
}

SqliteEdges countEdges(Connection& connection, const Schema& schema, const SqliteKeySets& sets,
                       const SqliteReach& reach)
{
    SqliteEdges edges;
    for (const TableId table : reach.tables)
        for (const ForeignKeyId id : schema.foreignKeysTo(table)) {
            const ForeignKey& key = schema.foreignKey(id);
            if (key.fault != ForeignKeyFault::None || key.onDelete == ReferentialAction::Cascade)
                continue;
            connection.setActivity(QCoreApplication::translate("SqliteEdges", "Counting rows of %1")
                                       .arg(schema.table(key.child).displayName()));
            const qint64 all
                = countRows(connection, sets.childrenOf(id, SqliteKeySets::deletedSet(key.parent)));
            if (changesChildren(key.onDelete)) {
                edges.changed[id] = all;
                continue;
            }
            const bool mayGo = all > 0 && reach.tables.contains(key.child);
            edges.blocking[id]
                = mayGo ? countRows(connection, blockingChildren(schema, sets, reach, id)) : all;
            edges.outlived[id] = all - edges.blocking[id];
        }
    return edges;
}

bool mayDependOnOrder(Connection& connection, const Schema& schema, const SqliteKeySets& sets,
                      const SqliteReach& reach, const SqliteEdges& edges)
{
    return CollisionCheck(connection, schema, sets, reach, edges).run();
}
