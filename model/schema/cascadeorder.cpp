#include "model/schema/cascadeorder.h"

#include <algorithm>
#include <map>

namespace {

/// R. E. Tarjan, "Depth-first search and linear graph algorithms", 1972; with a stack of its own, as schemas
/// may hold chains of thousands of tables.
class ComponentFinder {
public:
    ComponentFinder(const Schema& schema, const std::function<bool(const ForeignKey&)>& follows)
        : m_schema(schema)
        , m_follows(follows)
    {
    }

    std::vector<std::vector<TableId>> run(TableId start)
    {
        visit(start);
        std::ranges::reverse(m_components);
        return std::move(m_components);
    }

    std::vector<std::vector<TableId>> runOnAll()
    {
        for (int i = 0; i < static_cast<int>(m_schema.tables().size()); ++i)
            if (!m_nodes.contains(TableId{i}))
                visit(TableId{i});
        std::ranges::reverse(m_components);
        return std::move(m_components);
    }

private:
    struct Node {
        int number = 0;
        int low = 0;
        bool isOnStack = true;
    };
    struct Visit {
        TableId table;
        size_t next = 0;
    };

    void visit(TableId start)
    {
        enter(start);
        while (!m_visits.empty()) {
            const TableId table = m_visits.back().table;
            const auto& keys = m_schema.foreignKeysTo(table);
            if (m_visits.back().next == keys.size()) {
                leave();
                continue;
            }
            const ForeignKey& key = m_schema.foreignKey(keys[m_visits.back().next++]);
            if (!m_follows(key))
                continue;
            if (const auto known = m_nodes.find(key.child); known == m_nodes.end())
                enter(key.child);
            else if (known->second.isOnStack)
                m_nodes[table].low = std::min(m_nodes[table].low, known->second.number);
        }
    }

    void enter(TableId table)
    {
        const int number = static_cast<int>(m_nodes.size());
        m_nodes[table] = {number, number, true};
        m_stack.push_back(table);
        m_visits.push_back({table, 0});
    }

    void leave()
    {
        const TableId table = m_visits.back().table;
        m_visits.pop_back();
        const Node node = m_nodes[table];
        if (!m_visits.empty()) {
            Node& parent = m_nodes[m_visits.back().table];
            parent.low = std::min(parent.low, node.low);
        }
        if (node.low != node.number)
            return;
        const auto first = std::ranges::find(m_stack, table);
        for (auto member = first; member != m_stack.end(); ++member)
            m_nodes[*member].isOnStack = false;
        m_components.emplace_back(first, m_stack.end());
        m_stack.erase(first, m_stack.end());
    }

    const Schema& m_schema;
    const std::function<bool(const ForeignKey&)>& m_follows;
    std::map<TableId, Node> m_nodes;
    std::vector<TableId> m_stack;
    std::vector<Visit> m_visits;
    std::vector<std::vector<TableId>> m_components;
};

std::vector<TableGroup> groupsOf(const Schema& schema, std::vector<std::vector<TableId>> components,
                                 const std::function<bool(const ForeignKey&)>& follows)
{
    std::vector<TableGroup> groups;
    for (auto& tables : components) {
        TableGroup group{std::move(tables), {}, {}};
        for (const TableId table : group.tables)
            for (const ForeignKeyId id : schema.foreignKeysTo(table)) {
                const ForeignKey& key = schema.foreignKey(id);
                if (!follows(key))
                    continue;
                const bool isInner = std::ranges::find(group.tables, key.child) != group.tables.end();
                (isInner ? group.innerKeys : group.outgoingKeys).push_back(id);
            }
        groups.push_back(std::move(group));
    }
    return groups;
}

} // namespace

std::vector<TableGroup> cascadeOrder(const Schema& schema, TableId start,
                                     const std::function<bool(const ForeignKey&)>& follows)
{
    return groupsOf(schema, ComponentFinder(schema, follows).run(start), follows);
}

std::vector<TableGroup> cascadeOrder(const Schema& schema,
                                     const std::function<bool(const ForeignKey&)>& follows)
{
    return groupsOf(schema, ComponentFinder(schema, follows).runOnAll(), follows);
}
