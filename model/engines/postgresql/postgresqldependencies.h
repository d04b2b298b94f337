#pragma once

#include "model/engines/postgresql/postgresqltriggers.h"

#include <QStringList>

#include <set>
#include <vector>

class Connection;

/// An object of the database as the catalog numbers it.
struct PostgreSqlObject {
    qint64 catalog = 0; ///< The oid of the system table that lists it.
    qint64 oid = 0;
    qint64 column = 0; ///< 0 for a whole object.
    friend auto operator<=>(const PostgreSqlObject&, const PostgreSqlObject&) = default;
};

/// What goes when tables are dropped.
struct PostgreSqlDrop {
    std::vector<PostgreSqlObject>
        objects; ///< In the order in which they go: tables behind what depends on them.
    std::vector<PostgreSqlObject> dependents; ///< Those of them that refuse a DROP without CASCADE.
};

/// What depends on what, with the keys that only the schema has. What has been dropped is no more a part of it.
///
/// Source: https://www.postgresql.org/docs/15/catalog-pg-depend.html; findDependentObjects() and
/// reportDependentObjects() in PostgreSQL 15's dependency.c
class PostgreSqlDependencies {
public:
    PostgreSqlDependencies(Connection& connection,
                           const PostgreSqlTriggers& triggers); ///< Both must outlive this.

    PostgreSqlDrop dropOf(const std::vector<qint64>& relations) const;
    void remove(const PostgreSqlDrop& drop);

    bool isRelationGone(qint64 oid) const;
    bool isKeyGone(qint64 oid) const; ///< `oid` as in PostgreSqlTriggers::keys.

    /// "table t", "view v", as the server's messages name it.
    QString description(const PostgreSqlObject& object) const;
    static PostgreSqlObject relation(qint64 oid);

private:
    Connection& m_connection;
    const PostgreSqlTriggers& m_triggers;
    std::set<PostgreSqlObject> m_gone;
};
