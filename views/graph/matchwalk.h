#pragma once

#include "views/graph/graphsearch.h"

#include <optional>

/// What was found in a graph, and the one of it that is looked at; after the last comes the first.
class MatchWalk {
public:
    MatchWalk() = default;
    explicit MatchWalk(std::vector<GraphMatch> matches)
        : m_matches(std::move(matches))
    {
    }

    const std::vector<GraphMatch>& matches() const { return m_matches; }
    int count() const { return static_cast<int>(m_matches.size()); }
    bool isEmpty() const { return m_matches.empty(); }
    const GraphMatch& current() const { return m_matches[m_current]; } ///< Only where there is one.
    std::optional<size_t> position() const { return isEmpty() ? std::nullopt : std::optional(m_current); }

    void goToNext() { step(1); }
    void goToPrevious() { step(m_matches.size() - 1); }

private:
    void step(size_t count)
    {
        if (!isEmpty())
            m_current = (m_current + count) % m_matches.size();
    }

    std::vector<GraphMatch> m_matches;
    size_t m_current = 0;
};
