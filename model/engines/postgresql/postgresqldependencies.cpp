#include "model/engines/postgresql/postgresqldependencies.h"

#include "model/database/connection.h"

#include <algorithm>
#include <limits>
#include <map>

using namespace Qt::StringLiterals;

namespace {

/// Oids that are the same in each database. Source: pg_class.dat and pg_constraint.h of PostgreSQL 15.
constexpr qint64 Relations = 1259;
constexpr qint64 Constraints = 2606;

/// All that tables in %1 lead to. An object that is an internal part of another leads to that one as well.
const auto DependencyQuery = uR"(
    WITH RECURSIVE reached(classid, objid, objsubid) AS (
        SELECT 'pg_class'::regclass::oid, t.oid, 0 FROM unnest('{%1}'::oid[]) AS t(oid)
        UNION
        SELECT next.* FROM reached AS r CROSS JOIN LATERAL (
            SELECT d.classid, d.objid, d.objsubid FROM pg_depend AS d
            WHERE d.refclassid = r.classid AND d.refobjid = r.objid AND r.objsubid IN (0, d.refobjsubid)
            UNION ALL
            SELECT d.refclassid, d.refobjid, d.refobjsubid FROM pg_depend AS d
            WHERE d.classid = r.classid AND d.objid = r.objid AND r.objsubid IN (0, d.objsubid) AND d.deptype = 'i'
        ) AS next)
    SELECT DISTINCT d.refclassid::bigint, d.refobjid::bigint, d.refobjsubid::bigint,
           d.classid::bigint, d.objid::bigint, d.objsubid::bigint, d.deptype::text,
           COALESCE(k.conrelid, 0)::bigint, COALESCE(k.confrelid, 0)::bigint
    FROM reached AS r JOIN pg_depend AS d ON d.refclassid = r.classid AND d.refobjid = r.objid
    LEFT JOIN pg_constraint AS k ON k.oid = d.objid AND d.classid = 'pg_constraint'::regclass AND k.contype = 'f')"_s;

PostgreSqlObject wholeOf(const PostgreSqlObject& object)
{
    return {object.catalog, object.oid, 0};
}

/// Whether it is a key that the catalog, whose numbers are smaller, does not have.
bool isOfSchemaAlone(const PostgreSqlObject& object)
{
    return object.oid > std::numeric_limits<quint32>::max();
}

/// That one object depends on another.
struct Dependency {
    PostgreSqlObject on;
    PostgreSqlObject object;
    bool isNormal = false; ///< Else the object goes without being asked.
    bool isInternal = false; ///< The object is a part of the other, which goes with it.
};

/// Walks from tables to all that goes with them.
class DropWalk {
public:
    DropWalk(const std::set<PostgreSqlObject>& gone, const std::vector<Dependency>& dependencies)
        : m_gone(gone)
    {
        for (const Dependency& dependency : dependencies) {
            m_dependencies[wholeOf(dependency.on)].push_back(dependency);
            if (dependency.isInternal)
                m_owners[dependency.object].push_back(dependency.on);
        }
    }

    PostgreSqlDrop run(const std::vector<qint64>& relations)
    {
        for (const qint64 oid : relations) {
            visit(PostgreSqlDependencies::relation(oid), Reached::AsPart);
            m_reached[PostgreSqlDependencies::relation(oid)] = Reached::AsPart;
        }
        for (const PostgreSqlObject& object : m_drop.objects) {
            const bool isInWhole = object.column != 0 && m_reached.contains(wholeOf(object));
            if (m_reached.at(object) == Reached::AsUser && !isInWhole)
                m_drop.dependents.push_back(object);
        }
        return std::move(m_drop);
    }

private:
    enum class Reached { AsUser, AsPart }; ///< What is reached as both is a part.

    void visit(const PostgreSqlObject& object, Reached how)
    {
        if (m_gone.contains(object) || m_gone.contains(wholeOf(object)))
            return;
        if (!m_reached.contains(object))
            visitOwners(object, how);
        const auto [entry, isNew] = m_reached.try_emplace(object, how);
        entry->second = std::max(entry->second, how);
        if (!isNew)
            return;
        for (const Dependency& dependency : dependenciesOn(object))
            visit(dependency.object, dependency.isNormal ? Reached::AsUser : Reached::AsPart);
        m_drop.objects.push_back(object);
    }

    void visitOwners(const PostgreSqlObject& object, Reached how)
    {
        const auto owners = m_owners.find(object);
        if (owners == m_owners.end())
            return;
        for (const PostgreSqlObject& owner : owners->second)
            if (!m_reached.contains(owner) && !m_reached.contains(wholeOf(owner)))
                visit(owner, how);
    }

    /// The newest object first.
    std::vector<Dependency> dependenciesOn(const PostgreSqlObject& object) const
    {
        const auto found = m_dependencies.find(wholeOf(object));
        if (found == m_dependencies.end())
            return {};
        std::vector<Dependency> list = found->second;
        std::erase_if(list, [&](const Dependency& dependency) {
            return object.column != 0 && dependency.on.column != object.column;
        });
        std::ranges::sort(list, {}, [](const Dependency& dependency) {
            return std::tuple(-dependency.object.oid, dependency.object.catalog, dependency.object.column);
        });
        return list;
    }

    const std::set<PostgreSqlObject>& m_gone;
    std::map<PostgreSqlObject, std::vector<Dependency>> m_dependencies; ///< By the whole object.
    std::map<PostgreSqlObject, std::vector<PostgreSqlObject>> m_owners;
    std::map<PostgreSqlObject, Reached> m_reached;
    PostgreSqlDrop m_drop;
};

std::vector<Dependency> readDependencies(Connection& connection, const PostgreSqlTriggers& triggers,
                                         const std::vector<qint64>& relations)
{
    QStringList numbers;
    for (const qint64 oid : relations)
        numbers << QString::number(oid);
    std::vector<Dependency> dependencies;
    Cursor row = connection.query(DependencyQuery.arg(numbers.join(u',')));
    while (row.next()) {
        const PostgreSqlObject on{row.integer(0), row.integer(1), row.integer(2)};
        const PostgreSqlObject object{row.integer(3), row.integer(4), row.integer(5)};
        const bool isKnownKey
            = triggers.relations.find(row.integer(7)) && triggers.relations.find(row.integer(8));
        if (isKnownKey && !triggers.keys.contains(object.oid))
            continue; // The schema is without it.
        dependencies.push_back({on, object, row.text(6) == "n"_L1, row.text(6) == "i"_L1});
    }
    for (const auto& [oid, key] : triggers.keys)
        if (const PostgreSqlObject object{Constraints, oid, 0}; isOfSchemaAlone(object)) {
            dependencies.push_back({PostgreSqlDependencies::relation(key.child), object});
            dependencies.push_back({PostgreSqlDependencies::relation(key.parent), object, true});
        }
    return dependencies;
}

} // namespace

PostgreSqlDependencies::PostgreSqlDependencies(Connection& connection, const PostgreSqlTriggers& triggers)
    : m_connection(connection)
    , m_triggers(triggers)
{
}

PostgreSqlObject PostgreSqlDependencies::relation(qint64 oid)
{
    return {Relations, oid, 0};
}

PostgreSqlDrop PostgreSqlDependencies::dropOf(const std::vector<qint64>& relations) const
{
    return DropWalk(m_gone, readDependencies(m_connection, m_triggers, relations)).run(relations);
}

void PostgreSqlDependencies::remove(const PostgreSqlDrop& drop)
{
    m_gone.insert(drop.objects.begin(), drop.objects.end());
}

bool PostgreSqlDependencies::isRelationGone(qint64 oid) const
{
    return m_gone.contains(relation(oid));
}

bool PostgreSqlDependencies::isKeyGone(qint64 oid) const
{
    return m_gone.contains({Constraints, oid, 0});
}

QString PostgreSqlDependencies::description(const PostgreSqlObject& object) const
{
    if (isOfSchemaAlone(object)) {
        const PostgreSqlKey& key = m_triggers.keys.at(object.oid);
        return u"constraint %1 on table %2"_s.arg(key.name, m_triggers.relations.find(key.child)->name);
    }
    const Value text = m_connection.scalar(u"SELECT pg_describe_object(%1, %2, %3)"_s.arg(
        QString::number(object.catalog), QString::number(object.oid), QString::number(object.column)));
    return isNull(text) ? QString() : std::get<QString>(text);
}
