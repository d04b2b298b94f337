#include "model/orm/compareways.h"

#include "model/orm/countfindings.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Ways that end alike are named together.
using Ends = std::vector<std::pair<QString, QStringList>>;

class Comparer {
    Q_DECLARE_TR_FUNCTIONS(Comparer)

public:
    Comparer(const Schema& schema, const Mappers& mappers, TableId start, WayComparison& comparison)
        : m_schema(schema)
        , m_mappers(mappers)
        , m_start(start)
        , m_comparison(comparison)
    {
    }

    void run(Enforcement enforcement)
    {
        compare({}, [](const Outcome& outcome) { return verdictText(outcome); });
        std::set<TableId> tables;
        for (const WayResult& result : m_comparison.results)
            for (const TableCounts& counts : result.simulation.outcome.tables)
                tables.insert(counts.table);
        for (const TableId table : tables)
            compare(table, [table](const Outcome& outcome) { return effectText(outcome, table); });
        const std::set<TableId> deleted = tablesOfDeletedObjects();
        for (const MapperFinding& finding : findInMappers(m_mappers, m_schema, enforcement)) {
            const Relationship& relationship = m_mappers.relationship(finding.relationship);
            const bool isOfDeleted
                = std::ranges::any_of(m_mappers.mapper(relationship.parent).keys,
                                      [&](const TableKey& key) { return deleted.contains(key.table); });
            if (isOfDeleted && concernsADifference(relationship))
                m_comparison.reasons.push_back(finding);
        }
    }

private:
    template <typename Describe>
    void compare(TableId table, Describe describe)
    {
        Ends ends;
        for (const WayResult& result : m_comparison.results) {
            const QString end = describe(result.simulation.outcome);
            auto known = std::ranges::find(ends, end, &Ends::value_type::first);
            if (known == ends.end())
                known = ends.insert(ends.end(), {end, {}});
            known->second << displayName(result.way);
        }
        if (ends.size() < 2)
            return;
        QStringList parts;
        for (const auto& [end, ways] : ends)
            parts << u"%1 %2"_s.arg(list(ways), end);
        const QString sentence = parts.join(u"; "_s) + u'.';
        m_comparison.differences << (table ? m_schema.table(table).displayName() + u": "_s + sentence
                                           : sentence);
        if (table)
            m_differing.insert(table);
    }

    static QString list(const QStringList& ways)
    {
        if (ways.size() == 1)
            return ways.front();
        return tr("%1 and %2").arg(ways.first(ways.size() - 1).join(u", "_s), ways.back());
    }

    static QString verdictText(const Outcome& outcome)
    {
        return outcome.verdict == Verdict::Deletes
            ? tr("→ goes through")
            : tr("→ is refused, and changes nothing (%1)").arg(outcome.message.section(u'\n', 0, 0));
    }

    static QString effectText(const Outcome& outcome, TableId table)
    {
        const auto counts = std::ranges::find(outcome.tables, table, &TableCounts::table);
        QStringList effects;
        if (outcome.verdict == Verdict::Deletes && counts != outcome.tables.end()) {
            if (counts->deleted > 0)
                effects << tr("%Ln deleted", nullptr, static_cast<int>(counts->deleted));
            if (counts->setNull > 0)
                effects << tr("%Ln set to NULL", nullptr, static_cast<int>(counts->setNull));
            if (counts->setDefault > 0)
                effects << tr("%Ln set to the default", nullptr, static_cast<int>(counts->setDefault));
            if (counts->updated > 0)
                effects << tr("%Ln updated", nullptr, static_cast<int>(counts->updated));
        }
        return u"→ "_s + (effects.isEmpty() ? tr("unchanged") : effects.join(u", "_s));
    }

    /// Whose objects or rows some way may delete, through the models or through the database; more than really
    /// are, never less.
    std::set<TableId> tablesOfDeletedObjects() const
    {
        std::vector<TableId> found{m_start};
        const auto add = [&](TableId table) {
            if (std::ranges::find(found, table) == found.end())
                found.push_back(table);
        };
        const auto addAll = [&](const Mapper& mapper) {
            for (const TableKey& key : mapper.keys)
                add(key.table);
        };
        for (size_t i = 0; i < found.size(); ++i) {
            for (const ForeignKeyId key : m_schema.foreignKeysTo(found[i]))
                if (m_schema.foreignKey(key).onDelete == ReferentialAction::Cascade)
                    add(m_schema.foreignKey(key).child);
            for (const Mapper& mapper : m_mappers.mappers) {
                if (!mapper.keyOf(found[i]))
                    continue;
                addAll(mapper);
                for (const RelationshipId id : mapper.relationships)
                    if (m_mappers.relationship(id).cascadesDelete)
                        for (const MapperId target :
                             m_mappers.withDescendants(m_mappers.relationship(id).target))
                            addAll(m_mappers.mapper(target));
            }
        }
        return {found.begin(), found.end()};
    }

    bool concernsADifference(const Relationship& relationship) const
    {
        std::set<TableId> tables{relationship.secondary};
        for (const MapperId mapper : {relationship.parent, relationship.target})
            for (const TableId table : m_differing)
                if (const auto owners = m_mappers.mappersOf(table);
                    std::ranges::find(owners, mapper) != owners.end())
                    tables.insert(table);
        return std::ranges::any_of(tables, [this](TableId table) { return m_differing.contains(table); });
    }

    const Schema& m_schema;
    const Mappers& m_mappers;
    TableId m_start;
    WayComparison& m_comparison;
    std::set<TableId> m_differing;
};

} // namespace

std::vector<WayResult> simulateWays(Connection& connection, const Schema& schema, const Mappers& mappers,
                                    const DeleteRequest& request, RowLimit limit)
{
    std::vector<WayResult> results;
    for (const ProgramWay& way : AllProgramWays)
        results.push_back({way, simulateVia(connection, schema, &mappers, request, way, limit)});
    return results;
}

WayComparison compareWays(Connection& connection, const Schema& schema, const Mappers& mappers,
                          const DeleteRequest& request, RowLimit limit)
{
    WayComparison comparison;
    comparison.results = simulateWays(connection, schema, mappers, request, limit);
    const bool isEnforced = comparison.results.front().simulation.outcome.enforcement == "on"_L1;
    Comparer(schema, mappers, request.table, comparison).run(isEnforced ? Enforcement::On : Enforcement::Off);
    countRows(comparison.reasons, connection, schema, mappers);
    return comparison;
}
