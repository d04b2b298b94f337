#include "model/review/deletevolume.h"

#include "model/review/transitivereach.h"
#include "model/schema/cascadeorder.h"

#include <algorithm>

namespace {

/// So many rounds along a circle of keys: with less than one child for each parent, what comes later is nothing;
/// with more, the tables' sizes end it.
constexpr int RoundsInCycle = 64;

class VolumeWalk {
public:
    VolumeWalk(const Schema& schema, const Statistics& statistics)
        : m_schema(schema)
        , m_statistics(statistics)
        , m_average(schema.tables().size())
        , m_atMost(schema.tables().size())
    {
    }

    std::optional<DeleteVolume> run(TableId start)
    {
        const auto cascades = [](const ForeignKey& key) {
            return key.fault == ForeignKeyFault::None && key.onDelete == ReferentialAction::Cascade;
        };
        const std::vector<TableGroup> groups = cascadeOrder(m_schema, start, cascades);
        m_average[start.position()] = 1;
        m_atMost[start.position()] = 1;
        for (const TableGroup& group : groups) {
            for (const TableId table : group.tables)
                if (!m_statistics.rows.contains(table))
                    return {};
            if (group.isCycle())
                fillCycle(group);
            for (const ForeignKeyId key : group.outgoingKeys)
                if (!follow(key))
                    return {};
        }
        DeleteVolume volume{0, 0, m_exactness};
        for (const TableGroup& group : groups)
            for (const TableId table : group.tables) {
                volume.average += m_average[table.position()];
                volume.atMost = *volume.atMost + m_atMost[table.position()];
            }
        volume.average = std::max(volume.average - 1, 0.0); // The row itself.
        volume.atMost = m_isBounded ? std::optional(std::max(*volume.atMost - 1, 0.0)) : std::nullopt;
        return volume;
    }

private:
    double rows(TableId table)
    {
        const RowCount& count = m_statistics.rows.at(table);
        if (count.exactness == Exactness::Estimated)
            m_exactness = Exactness::Estimated;
        return static_cast<double>(count.rows);
    }

    bool follow(ForeignKeyId id)
    {
        const auto found = m_statistics.children.find(id);
        if (found == m_statistics.children.end())
            return false;
        const ChildrenPerParent& children = found->second;
        if (children.exactness == Exactness::Estimated)
            m_exactness = Exactness::Estimated;
        const ForeignKey& key = m_schema.foreignKey(id);
        const double all = rows(key.child);
        double& average = m_average[key.child.position()];
        average = std::min(average + m_average[key.parent.position()] * children.average, all);
        double& atMost = m_atMost[key.child.position()];
        const double most = children.maximum ? static_cast<double>(*children.maximum) : all;
        atMost = std::min(atMost + m_atMost[key.parent.position()] * most, all);
        m_isBounded = m_isBounded && m_statistics.rows.at(key.child).exactness == Exactness::Exact;
        return true;
    }

    /// Nothing but the tables' sizes bounds how far a circle of keys leads.
    void fillCycle(const TableGroup& group)
    {
        std::vector<double> entered;
        for (const TableId table : group.tables)
            entered.push_back(m_average[table.position()]);
        for (int round = 0; round < RoundsInCycle; ++round) {
            std::vector<double> next = entered;
            for (const ForeignKeyId id : group.innerKeys) {
                const ForeignKey& key = m_schema.foreignKey(id);
                const auto children = m_statistics.children.find(id);
                const auto place = std::ranges::find(group.tables, key.child) - group.tables.begin();
                if (children != m_statistics.children.end())
                    next[static_cast<size_t>(place)]
                        += m_average[key.parent.position()] * children->second.average;
            }
            for (size_t i = 0; i < group.tables.size(); ++i)
                m_average[group.tables[i].position()] = std::min(next[i], rows(group.tables[i]));
        }
        for (const TableId table : group.tables) {
            m_atMost[table.position()] = rows(table);
            m_isBounded = m_isBounded && m_statistics.rows.at(table).exactness == Exactness::Exact;
        }
    }

    const Schema& m_schema;
    const Statistics& m_statistics;
    std::vector<double> m_average; ///< Rows that go, by TableId.
    std::vector<double> m_atMost;
    Exactness m_exactness = Exactness::Exact;
    bool m_isBounded = true;
};

} // namespace

std::optional<DeleteVolume> deleteVolume(const Schema& schema, const Statistics& statistics, TableId start)
{
    return VolumeWalk(schema, statistics).run(start);
}
