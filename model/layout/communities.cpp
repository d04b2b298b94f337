#include "model/layout/communities.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace {

/// Fewer do not make a group of their own where a neighbour has room.
constexpr size_t FewestOfGroup = 4;

/// Nodes, or groups of them, with weighted links.
struct Network {
    struct Member {
        std::vector<int> nodes; ///< Indexes into the graph.
        int region = 0;
        std::map<int, double> links; ///< To other members, by their index.
        double strength = 0; ///< The sum of all weights that end here, also of links within.
    };
    std::vector<Member> members;
    double total = 0; ///< The sum of all strengths.
};

Network networkOf(const LayoutGraph& graph, const LayoutComponent& component)
{
    Network network;
    std::map<int, int> positions;
    for (const int node : component.nodes) {
        positions[node] = static_cast<int>(network.members.size());
        network.members.push_back({{node}, graph.nodes[static_cast<size_t>(node)].region, {}, 0});
    }
    std::map<int, int> childrenOf;
    for (const int edge : component.edges)
        ++childrenOf[graph.edges[static_cast<size_t>(edge)].to];
    for (const int index : component.edges) {
        const LayoutGraph::Edge& edge = graph.edges[static_cast<size_t>(index)];
        if (edge.from == edge.to)
            continue;
        const double weight = 1 / std::sqrt(childrenOf[edge.to]);
        for (const auto& [one, other] : {std::pair(edge.from, edge.to), std::pair(edge.to, edge.from)}) {
            Network::Member& member = network.members[static_cast<size_t>(positions[one])];
            member.links[positions[other]] += weight;
            member.strength += weight;
            network.total += weight;
        }
    }
    return network;
}

/// Moves members between groups as long as that raises the modularity, and gives each its group.
class Grouping {
public:
    explicit Grouping(const Network& network)
        : m_network(network)
        , m_groupOf(network.members.size())
    {
        std::iota(m_groupOf.begin(), m_groupOf.end(), 0);
        for (const Network::Member& member : network.members)
            m_strengths.push_back(member.strength);
    }

    /// Whether anything moved.
    bool run()
    {
        constexpr int MostPasses = 20;
        bool hasMovedAtAll = false;
        for (int pass = 0; pass < MostPasses; ++pass) {
            bool hasMoved = false;
            for (int member = 0; member < static_cast<int>(m_groupOf.size()); ++member)
                hasMoved |= moveToBest(member);
            if (!hasMoved)
                break;
            hasMovedAtAll = true;
        }
        return hasMovedAtAll;
    }

    const std::vector<int>& groupOf() const { return m_groupOf; }

private:
    bool moveToBest(int index)
    {
        const auto position = static_cast<size_t>(index);
        const Network::Member& member = m_network.members[position];
        const int old = m_groupOf[position];
        std::map<int, double> linksTo{{old, 0}};
        for (const auto& [other, weight] : member.links)
            linksTo[m_groupOf[static_cast<size_t>(other)]] += weight;
        leave(member, old);
        int best = old;
        double bestGain = gain(member, old, linksTo[old]);
        for (const auto& [group, weight] : linksTo) {
            constexpr double Noise = 1e-9; // Equal gains shall not swing to and fro.
            const double gained = gain(member, group, weight);
            if (gained > bestGain + Noise && regionOf(group) == member.region) {
                best = group;
                bestGain = gained;
            }
        }
        enter(member, best);
        m_groupOf[position] = best;
        return best != old;
    }

    double gain(const Network::Member& member, int group, double weight) const
    {
        return weight - m_strengths[static_cast<size_t>(group)] * member.strength / m_network.total;
    }

    /// A group is named after the member that it had at the start, and keeps to that one's region.
    int regionOf(int group) const { return m_network.members[static_cast<size_t>(group)].region; }

    void leave(const Network::Member& member, int group)
    {
        m_strengths[static_cast<size_t>(group)] -= member.strength;
    }

    void enter(const Network::Member& member, int group)
    {
        m_strengths[static_cast<size_t>(group)] += member.strength;
    }

    const Network& m_network;
    std::vector<int> m_groupOf; ///< By member.
    std::vector<double> m_strengths; ///< By group.
};

/// The network whose members are the groups of another one.
Network merged(const Network& network, const std::vector<int>& groupOf)
{
    Network result;
    result.total = network.total;
    std::map<int, int> newIndex;
    for (size_t i = 0; i < groupOf.size(); ++i) {
        const auto [found, isNew] = newIndex.try_emplace(groupOf[i], static_cast<int>(result.members.size()));
        if (isNew)
            result.members.push_back({{}, network.members[i].region, {}, 0});
        Network::Member& member = result.members[static_cast<size_t>(found->second)];
        member.nodes.insert(member.nodes.end(), network.members[i].nodes.begin(),
                            network.members[i].nodes.end());
        member.strength += network.members[i].strength;
    }
    for (size_t i = 0; i < groupOf.size(); ++i) {
        const int from = newIndex[groupOf[i]];
        for (const auto& [other, weight] : network.members[i].links)
            if (const int to = newIndex[groupOf[static_cast<size_t>(other)]]; to != from)
                result.members[static_cast<size_t>(from)].links[to] += weight;
    }
    return result;
}

std::vector<std::vector<int>> groupsOf(Network network)
{
    for (;;) {
        Grouping grouping(network);
        if (!grouping.run())
            break;
        network = merged(network, grouping.groupOf());
    }
    std::vector<std::vector<int>> result;
    for (Network::Member& member : network.members)
        result.push_back(std::move(member.nodes));
    return result;
}

LayoutComponent within(const LayoutGraph& graph, const LayoutComponent& component, std::vector<int> nodes)
{
    std::ranges::sort(nodes);
    LayoutComponent result{std::move(nodes), {}};
    const auto isIn = [&](int node) { return std::ranges::binary_search(result.nodes, node); };
    for (const int index : component.edges) {
        const LayoutGraph::Edge& edge = graph.edges[static_cast<size_t>(index)];
        if (isIn(edge.from) && isIn(edge.to))
            result.edges.push_back(index);
    }
    return result;
}

/// Groups that are too large are divided again: seen alone, their parts stand out more.
std::vector<std::vector<int>> dividedToSize(const LayoutGraph& graph, const LayoutComponent& component,
                                            size_t most)
{
    std::vector<std::vector<int>> groups = groupsOf(networkOf(graph, component));
    std::vector<std::vector<int>> result;
    for (std::vector<int>& group : groups) {
        if (group.size() <= most) {
            result.push_back(std::move(group));
        } else if (groups.size() > 1) {
            std::ranges::move(dividedToSize(graph, within(graph, component, std::move(group)), most),
                              std::back_inserter(result));
        } else {
            // Nothing holds some of them more together than others, as around a hub.
            for (size_t from = 0; from < group.size(); from += most)
                result.emplace_back(group.begin() + static_cast<std::ptrdiff_t>(from),
                                    group.begin()
                                        + static_cast<std::ptrdiff_t>(std::min(from + most, group.size())));
        }
    }
    return result;
}

/// The groups as the members of a network.
Network networkOfGroups(const LayoutGraph& graph, const LayoutComponent& component,
                        const std::vector<std::vector<int>>& groups)
{
    const Network network = networkOf(graph, component);
    std::map<int, int> groupOfNode;
    for (size_t i = 0; i < groups.size(); ++i)
        for (const int node : groups[i])
            groupOfNode[node] = static_cast<int>(i);
    std::vector<int> groupOf;
    for (const Network::Member& member : network.members)
        groupOf.push_back(groupOfNode[member.nodes.front()]);
    return merged(network, groupOf);
}

/// What is left over joins the neighbour that it has most to do with, or, where that is full, the others that
/// are left over from it.
std::vector<int> leftoversJoined(const Network& network, size_t most)
{
    std::vector<int> groupOf(network.members.size());
    std::iota(groupOf.begin(), groupOf.end(), 0);
    std::vector<size_t> sizes;
    for (const Network::Member& member : network.members)
        sizes.push_back(member.nodes.size());
    std::map<int, int> leftoversOf;
    for (size_t i = 0; i < network.members.size(); ++i) {
        const Network::Member& member = network.members[i];
        if (member.nodes.size() >= FewestOfGroup || sizes[i] > member.nodes.size())
            continue;
        int nearest = -1;
        double strongest = 0;
        for (const auto& [other, weight] : member.links)
            if (weight > strongest && network.members[static_cast<size_t>(other)].region == member.region) {
                nearest = other;
                strongest = weight;
            }
        if (nearest < 0)
            continue;
        int group = groupOf[static_cast<size_t>(nearest)];
        if (sizes[static_cast<size_t>(group)] + member.nodes.size() > most)
            group = leftoversOf.try_emplace(nearest, static_cast<int>(i)).first->second;
        if (sizes[static_cast<size_t>(group)] + member.nodes.size() > most)
            group = leftoversOf[nearest] = static_cast<int>(i);
        if (group == static_cast<int>(i))
            continue;
        groupOf[i] = group;
        sizes[static_cast<size_t>(group)] += member.nodes.size();
        sizes[i] = 0;
    }
    return groupOf;
}

} // namespace

std::vector<std::vector<int>> communities(const LayoutGraph& graph, const LayoutComponent& component,
                                          size_t most)
{
    const Network groups = networkOfGroups(graph, component, dividedToSize(graph, component, most));
    std::vector<std::vector<int>> result;
    for (Network::Member& member : merged(groups, leftoversJoined(groups, most)).members) {
        std::ranges::sort(member.nodes);
        result.push_back(std::move(member.nodes));
    }
    std::ranges::sort(result, {}, [](const std::vector<int>& nodes) { return nodes.front(); });
    return result;
}
