#include "model/engines/mariadb/mariadbsets.h"

#include "model/database/connection.h"
#include "model/engines/mariadb/mariadbindexes.h"
#include "model/engines/mariadb/mariadbkeyshape.h"
#include "model/engines/mariadb/mariadbquoting.h"
#include "model/engines/mariadb/mariadbreach.h"
#include "model/engines/mariadb/mariadbroutesql.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

struct SetTexts {
    Q_DECLARE_TR_FUNCTIONS(MariaDbSets)
};

/// More routes than that are tables that refer to each other in every way; a walk over rows ends sooner.
constexpr size_t MostRoutes = 300;

Effect effectOf(ReferentialAction action)
{
    switch (action) {
    case ReferentialAction::Cascade:
        return Effect::Delete;
    case ReferentialAction::SetNull:
        return Effect::SetNull;
    case ReferentialAction::NoAction:
    case ReferentialAction::Restrict:
    case ReferentialAction::SetDefault: // InnoDB keeps it as RESTRICT.
    case ReferentialAction::Unknown:
        return Effect::Blocks;
    }
    Q_UNREACHABLE();
}

class RouteFinder {
public:
    RouteFinder(Connection& connection, const Schema& schema, const MariaDbSelection& selection)
        : m_connection(connection)
        , m_schema(schema)
        , m_sql(schema, selection, m_sets.routes)
    {
        MariaDbRoute statement;
        statement.table = selection.table;
        m_sets.routes.push_back(statement);
    }

    /// New routes come in at the end: the shorter ones are followed first.
    MariaDbSets run()
    {
        for (int i = 0; i < std::ssize(m_sets.routes) && m_sets.isComplete; ++i)
            if (m_sets.routes[static_cast<size_t>(i)].effect == Effect::Delete)
                follow({i});
        m_sets.selected = m_sets.routes.front().rows;
        return std::move(m_sets);
    }

private:
    MariaDbRoute& at(MariaDbRouteId id) { return m_sets.routes[id.position()]; }

    /// Counts the route's own rows, and their children along each key.
    void follow(MariaDbRouteId id)
    {
        const std::vector<ForeignKeyId> keys = actingKeysTo(at(id).table);
        if (!m_sets.isComplete || (keys.empty() && at(id).before && m_sql.earlierRoutes(id).empty()))
            return;
        m_connection.setActivity(
            SetTexts::tr("Following deletes from %1").arg(m_schema.table(at(id).table).displayName()));
        QStringList counts{u"COUNT(*)"_s};
        for (const ForeignKeyId key : keys)
            counts << u"SUM((SELECT COUNT(*) FROM %1 AS c WHERE %2))"_s.arg(
                tableName(m_schema.table(m_schema.foreignKey(key).child)),
                m_sql.isChild(key, u"c"_s, MariaDbRouteSql::alias(at(id))));
        std::vector<qint64> children;
        {
            Cursor row = m_connection.query(u"SELECT %1 %2"_s.arg(counts.join(u", "_s), m_sql.from(id)));
            while (row.next()) {
                at(id).rows = row.integer(0);
                for (int i = 1; i < row.columnCount(); ++i)
                    children.push_back(row.integer(i));
            }
        }
        if (!at(id).before)
            at(id).reached = at(id).rows;
        for (size_t i = 0; i < keys.size(); ++i)
            if (children[i] > 0)
                addRoute(id, keys[i], children[i]);
    }

    std::vector<ForeignKeyId> actingKeysTo(TableId table)
    {
        std::vector<ForeignKeyId> keys;
        for (const ForeignKeyId id : m_schema.foreignKeysTo(table)) {
            const ForeignKey& key = m_schema.foreignKey(id);
            if (key.fault != ForeignKeyFault::None)
                continue;
            keys.push_back(id);
            m_sets.isComplete = m_sets.isComplete && comparesAlike(m_schema, key);
        }
        return keys;
    }

    void addRoute(MariaDbRouteId before, ForeignKeyId id, qint64 rows)
    {
        const ForeignKey& key = m_schema.foreignKey(id);
        MariaDbRoute route;
        route.table = key.child;
        route.effect = effectOf(key.onDelete);
        route.before = before;
        route.key = id;
        route.depth = at(before).depth + 1;
        route.reached = rows;
        route.rows = rows;
        const bool isTooDeep = route.effect != Effect::Blocks && route.depth >= MariaDbDepthLimit;
        // What tells the selected rows apart from others that lead back to their table.
        const bool isNameless = route.effect == Effect::Delete && key.child == m_sets.routes.front().table
            && !hasClusteredKey(m_schema.table(key.child));
        if (isTooDeep || isNameless || !refersToUniqueRows(m_schema, key)
            || m_sets.routes.size() == MostRoutes)
            m_sets.isComplete = false;
        else
            m_sets.routes.push_back(route);
    }

    Connection& m_connection;
    const Schema& m_schema;
    MariaDbSets m_sets;
    MariaDbRouteSql m_sql;
};

} // namespace

qint64 MariaDbSets::affectedRows() const
{
    qint64 rows = 0;
    for (const MariaDbRoute& route : routes)
        rows += route.rows;
    return rows;
}

MariaDbSets findMariaDbSets(Connection& connection, const Schema& schema, const MariaDbSelection& selection)
{
    return RouteFinder(connection, schema, selection).run();
}
