#include "model/engines/mariadb/mariadbsetlisting.h"

#include "model/database/connection.h"
#include "model/engines/mariadb/mariadbroutesql.h"
#include "model/engines/mariadb/mariadbrowkey.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {

class SetListing {
public:
    SetListing(Connection& connection, const Schema& schema, const MariaDbSelection& selection,
               const MariaDbSets& sets, RowLimit limit, const std::function<void(const AffectedRow&)>& visit)
        : m_connection(connection)
        , m_schema(schema)
        , m_routes(sets.routes)
        , m_sql(schema, selection, sets.routes)
        , m_limit(limit)
        , m_visit(visit)
    {
    }

    bool run()
    {
        m_connection.setActivity(QCoreApplication::translate("MariaDbSetListing", "Listing rows"));
        for (const bool areBlockers : {true, false})
            for (int i = 0; i < std::ssize(m_routes); ++i)
                if ((m_routes[static_cast<size_t>(i)].effect == Effect::Blocks) == areBlockers)
                    list({i});
        return m_isComplete;
    }

private:
    void list(MariaDbRouteId id)
    {
        const MariaDbRoute& route = m_routes[id.position()];
        qint64& listed = m_listed[route.table];
        m_isComplete = m_isComplete && (!m_limit || listed + route.rows <= *m_limit);
        if (route.rows == 0 || listed == m_limit)
            return;
        AffectedRow row;
        row.table = route.table;
        row.effect = route.effect;
        row.cause = route.key;
        row.depth = route.depth;
        if (route.effect == Effect::SetNull)
            for (const ColumnId column : sorted(m_schema.foreignKey(route.key).childColumns))
                row.changes.push_back({column, {}});
        Cursor cursor = m_connection.query(query(id, listed));
        while (cursor.next()) {
            int column = 0;
            row.key = rowKeyAt(cursor, m_schema.table(route.table), column);
            if (route.before)
                row.parent = rowKeyAt(cursor, parentOf(route), column);
            ++listed;
            m_visit(row);
        }
    }

    static std::vector<ColumnId> sorted(std::vector<ColumnId> columns)
    {
        std::ranges::sort(columns);
        return columns;
    }

    const Table& parentOf(const MariaDbRoute& route) const
    {
        return m_schema.table(m_routes[route.before.position()].table);
    }

    QString query(MariaDbRouteId id, qint64 listed) const
    {
        const MariaDbRoute& route = m_routes[id.position()];
        QStringList cells = rowKeyExpressions(m_schema.table(route.table), MariaDbRouteSql::alias(route));
        if (route.before)
            cells << rowKeyExpressions(parentOf(route), MariaDbRouteSql::parentAlias(route));
        const QString rest = m_limit ? u" LIMIT "_s + QString::number(*m_limit - listed) : QString();
        return u"SELECT %1 %2"_s.arg(cells.join(u", "_s), m_sql.from(id)) + rest;
    }

    Connection& m_connection;
    const Schema& m_schema;
    const std::vector<MariaDbRoute>& m_routes;
    MariaDbRouteSql m_sql;
    RowLimit m_limit;
    const std::function<void(const AffectedRow&)>& m_visit;
    std::map<TableId, qint64> m_listed;
    bool m_isComplete = true;
};

} // namespace

bool listMariaDbSets(Connection& connection, const Schema& schema, const MariaDbSelection& selection,
                     const MariaDbSets& sets, RowLimit limit,
                     const std::function<void(const AffectedRow&)>& visit)
{
    return SetListing(connection, schema, selection, sets, limit, visit).run();
}
