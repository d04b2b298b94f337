#include "model/review/meeting.h"

#include <QStringList>

#include <deque>
#include <map>

using namespace Qt::StringLiterals;

namespace {

/// From which tables deletes come to one table, and along which keys on the shortest way.
class WaysUp {
public:
    WaysUp(const Schema& schema, TableId end, const std::function<bool(ForeignKeyId)>& cascades)
        : m_schema(schema)
        , m_end(end)
    {
        std::deque<TableId> next{end};
        while (!next.empty()) {
            const TableId table = next.front();
            next.pop_front();
            const int distance = m_steps.contains(table) ? m_steps[table].distance : 0;
            for (const ForeignKeyId id : schema.foreignKeysOf(table)) {
                const TableId parent = schema.foreignKey(id).parent;
                if (!parent || m_steps.contains(parent) || !cascades(id))
                    continue;
                m_steps[parent] = {id, distance + 1};
                if (parent != end)
                    next.push_back(parent);
            }
        }
    }

    struct Step {
        ForeignKeyId key; ///< The first one on the way down.
        int distance = 0;
    };

    /// The tables that are at least one step away; the end itself where it is in a cycle.
    const std::map<TableId, Step>& steps() const { return m_steps; }

    std::vector<ForeignKeyId> wayFrom(TableId start) const
    {
        std::vector<ForeignKeyId> way{m_steps.at(start).key};
        while (m_schema.foreignKey(way.back()).child != m_end)
            way.push_back(m_steps.at(m_schema.foreignKey(way.back()).child).key);
        return way;
    }

private:
    const Schema& m_schema;
    TableId m_end;
    std::map<TableId, Step> m_steps;
};

} // namespace

std::optional<Meeting> findMeeting(const Schema& schema, ForeignKeyId blocker,
                                   const std::function<bool(ForeignKeyId)>& cascades)
{
    const ForeignKey& key = schema.foreignKey(blocker);
    const WaysUp toChild(schema, key.child, cascades);
    if (toChild.steps().empty())
        return {};
    const WaysUp toParent(schema, key.parent, cascades);
    std::optional<Meeting> nearest;
    int shortest = 0;
    for (const auto& [start, step] : toChild.steps()) {
        const bool isParent = start == key.parent;
        const auto above = toParent.steps().find(start);
        if (!isParent && above == toParent.steps().end())
            continue;
        const int length = step.distance + (isParent ? 0 : above->second.distance);
        if (nearest && length >= shortest)
            continue;
        shortest = length;
        nearest = Meeting{blocker, start, isParent ? std::vector<ForeignKeyId>() : toParent.wayFrom(start),
                          toChild.wayFrom(start)};
    }
    return nearest;
}

QString wayText(const Schema& schema, TableId start, const std::vector<ForeignKeyId>& way)
{
    QStringList tables{schema.table(start).displayName()};
    for (const ForeignKeyId key : way)
        tables << schema.table(schema.foreignKey(key).child).displayName();
    return tables.join(u" → "_s);
}
