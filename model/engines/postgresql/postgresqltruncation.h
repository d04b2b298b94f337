#pragma once

#include "model/engines/postgresql/postgresqldependencies.h"

/// Which relations a TRUNCATE comes to.
///
/// Source: ExecuteTruncate() in PostgreSQL 15's tablecmds.c, heap_truncate_find_FKs() in its heap.c
class PostgreSqlTruncation {
public:
    /// All must outlive this; what `dependencies` has lost is left out.
    PostgreSqlTruncation(Connection& connection, const PostgreSqlTriggers& triggers,
                         const PostgreSqlDependencies& dependencies);

    /// A relation, its partitions and all that inherit from it, in the order in which PostgreSQL comes to them.
    std::vector<qint64> withHeirs(qint64 relation) const;

    /// The relations outside of `relations` that a key leads to from there; those that inherit from them are not
    /// among them.
    std::map<qint64, ForeignKeyId> referrers(const std::set<qint64>& relations) const;

private:
    const PostgreSqlTriggers& m_triggers;
    const PostgreSqlDependencies& m_dependencies;
    std::map<qint64, std::vector<qint64>> m_heirs; ///< Of the next level, by oid.
    std::map<ForeignKeyId, qint64> m_wholeParents; ///< What a key refers to, and not a clone of it.
};
