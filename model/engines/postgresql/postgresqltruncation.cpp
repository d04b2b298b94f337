#include "model/engines/postgresql/postgresqltruncation.h"

#include "model/database/connection.h"

#include <algorithm>

using namespace Qt::StringLiterals;

PostgreSqlTruncation::PostgreSqlTruncation(Connection& connection, const PostgreSqlTriggers& triggers,
                                           const PostgreSqlDependencies& dependencies)
    : m_triggers(triggers)
    , m_dependencies(dependencies)
{
    Cursor row = connection.query(
        u"SELECT inhparent::bigint, inhrelid::bigint FROM pg_inherits ORDER BY inhrelid"_s);
    while (row.next())
        if (triggers.relations.find(row.integer(1)))
            m_heirs[row.integer(0)].push_back(row.integer(1));
    for (const auto& [oid, key] : triggers.keys)
        if (!key.isClone)
            m_wholeParents[key.key] = key.parent;
}

std::vector<qint64> PostgreSqlTruncation::withHeirs(qint64 relation) const
{
    std::vector<qint64> all{relation};
    for (size_t i = 0; i < all.size(); ++i)
        if (const auto heirs = m_heirs.find(all[i]); heirs != m_heirs.end())
            for (const qint64 heir : heirs->second)
                if (std::ranges::find(all, heir) == all.end() && !m_dependencies.isRelationGone(heir))
                    all.push_back(heir);
    return all;
}

std::map<qint64, ForeignKeyId> PostgreSqlTruncation::referrers(const std::set<qint64>& relations) const
{
    std::map<qint64, ForeignKeyId> found;
    std::set<qint64> parents = relations;
    for (bool hasGrown = true; hasGrown;) {
        hasGrown = false;
        for (const auto& [oid, key] : m_triggers.keys) {
            if (m_dependencies.isKeyGone(oid) || !parents.contains(key.parent))
                continue;
            if (!relations.contains(key.child))
                found.emplace(key.child, key.key);
            // A key to a partition alone is a clone of one to the whole table, whose children count then.
            if (key.isClone && parents.insert(m_wholeParents.at(key.key)).second)
                hasGrown = true;
        }
    }
    return found;
}
