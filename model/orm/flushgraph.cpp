#include "model/orm/flushgraph.h"

#include <algorithm>

FlushNodeId FlushGraph::node(const FlushNode& node)
{
    const auto [entry, isNew] = m_ids.try_emplace(node, FlushNodeId{static_cast<int>(m_nodes.size())});
    if (isNew)
        m_nodes.push_back(node);
    return entry->second;
}

void FlushGraph::addEdge(FlushNodeId before, FlushNodeId after)
{
    m_edges.emplace(before, after);
}

/// A step is in a cycle where it can be reached from itself.
std::set<FlushNodeId> FlushGraph::cycles() const
{
    std::map<FlushNodeId, std::vector<FlushNodeId>> next;
    for (const auto& [before, after] : m_edges)
        next[before].push_back(after);
    std::set<FlushNodeId> found;
    for (const auto& [start, followers] : next) {
        std::set<FlushNodeId> reached;
        std::vector<FlushNodeId> waiting = followers;
        while (!waiting.empty() && !reached.contains(start)) {
            const FlushNodeId id = waiting.back();
            waiting.pop_back();
            if (!reached.insert(id).second)
                continue;
            if (const auto more = next.find(id); more != next.end())
                waiting.insert(waiting.end(), more->second.begin(), more->second.end());
        }
        if (reached.contains(start))
            found.insert(start);
    }
    return found;
}

void FlushGraph::split(const std::set<FlushNodeId>& cycles,
                       const std::map<FlushNodeId, std::set<FlushNodeId>>& replacements)
{
    std::set<std::pair<FlushNodeId, FlushNodeId>> edges;
    for (const auto& [before, after] : m_edges) {
        const bool isBeforeSplit = cycles.contains(before);
        const bool isAfterSplit = cycles.contains(after);
        if (m_disabled.contains(before) || m_disabled.contains(after) || (isBeforeSplit && isAfterSplit))
            continue;
        if (isBeforeSplit) {
            for (const FlushNodeId one : replacements.at(before))
                edges.emplace(one, after);
        } else if (isAfterSplit) {
            for (const FlushNodeId one : replacements.at(after))
                edges.emplace(before, one);
        } else {
            edges.emplace(before, after);
        }
    }
    m_edges = std::move(edges);
    m_split = cycles;
}

FlushGraph::Rounds FlushGraph::rounds() const
{
    std::set<FlushNodeId> waiting;
    for (size_t i = 0; i < m_nodes.size(); ++i) {
        const FlushNodeId id{static_cast<int>(i)};
        if (!m_disabled.contains(id) && !m_split.contains(id))
            waiting.insert(id);
    }
    std::map<FlushNodeId, std::vector<FlushNodeId>> needed;
    for (const auto& [before, after] : m_edges)
        needed[after].push_back(before);
    Rounds result;
    while (!waiting.empty()) {
        std::vector<FlushNodeId> round;
        for (const FlushNodeId id : waiting)
            if (std::ranges::none_of(needed[id], [&](FlushNodeId other) { return waiting.contains(other); }))
                round.push_back(id);
        if (round.empty()) {
            result.isCircular = true;
            return result;
        }
        for (const FlushNodeId id : round)
            waiting.erase(id);
        result.rounds.push_back(std::move(round));
    }
    return result;
}
