#pragma once

#include "model/engines/mariadb/mariadbroute.h"
#include "model/engines/mariadb/mariadbselection.h"

/// Routes as SQL: plain joins along indexes from parent to child, so that the server neither locks nor copies
/// rows, not even their keys. Each step of a route is one table of the join, "r0", "r1", …
///
/// STRAIGHT_JOIN, as the way from few selected rows to their children is the one that grows with the answer,
/// whatever the optimizer's statistics say. Source: https://mariadb.com/kb/en/join-syntax/
class MariaDbRouteSql {
public:
    /// All three must outlive this object; routes may be added at the end.
    MariaDbRouteSql(const Schema& schema, const MariaDbSelection& selection,
                    const std::vector<MariaDbRoute>& routes);

    /// "FROM … AS r0 STRAIGHT_JOIN … AS r1 ON …": the rows of a route that no earlier one comes to.
    QString from(MariaDbRouteId route) const;

    /// What from() calls the rows of the route, and the parents of its last step.
    static QString alias(const MariaDbRoute& route);
    static QString parentAlias(const MariaDbRoute& route);

    /// "c.`parent_id` = p.`id` AND …"
    QString isChild(ForeignKeyId key, const QString& child, const QString& parent) const;

    /// Whether the route comes to a row of its table, be it the first to do so or not.
    QString isOn(MariaDbRouteId route, const QString& row) const;

    /// The earlier routes that may come to rows which the route deletes: those that end with another step.
    /// Those that end with the same step have other parents, and each row has one.
    std::vector<MariaDbRouteId> earlierRoutes(MariaDbRouteId route) const;

private:
    const MariaDbRoute& at(MariaDbRouteId route) const { return m_routes[route.position()]; }
    QString table(MariaDbRouteId route) const;
    QString selectedRows() const;

    const Schema& m_schema;
    const MariaDbSelection& m_selection;
    const std::vector<MariaDbRoute>& m_routes;
};
