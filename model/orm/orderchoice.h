#pragma once

#include <cstddef>
#include <deque>
#include <vector>

/// Goes through all ways to choose, one run after the other: where SQLAlchemy takes steps in the order of their
/// addresses in memory, each order is possible.
class OrderChoice {
public:
    enum class Search {
        Broad, ///< First the runs that differ from the first one in few choices: for a look at all kinds of runs.
        Deep, ///< First the runs that begin as the last one: for a search that leaves runs early.
    };

    explicit OrderChoice(Search search = Search::Broad)
        : m_search(search)
    {
    }

    /// Which of `count` to take now; 0 in the first run.
    size_t next(size_t count)
    {
        const size_t position = m_counts.size();
        m_counts.push_back(count);
        return position < m_given.size() ? m_given[position] : 0;
    }

    /// Begins the next run; false when all were made, and the first one comes again. A run that ended early
    /// stands for all that begin with the same choices.
    bool advance()
    {
        for (size_t position = m_given.size(); position < m_counts.size(); ++position)
            for (size_t chosen = m_counts[position] - 1; chosen > 0; --chosen) {
                std::vector<size_t> choices = m_given;
                choices.resize(position);
                choices.push_back(chosen);
                m_waiting.push_back(std::move(choices));
            }
        m_counts.clear();
        m_given.clear();
        if (m_waiting.empty())
            return false;
        const auto run = m_search == Search::Broad ? m_waiting.begin() : m_waiting.end() - 1;
        m_given = std::move(*run);
        m_waiting.erase(run);
        return true;
    }

private:
    Search m_search;
    std::vector<size_t> m_given; ///< The choices of this run, up to the last one that is not 0.
    std::vector<size_t> m_counts; ///< Beside the choices that this run has made.
    std::deque<std::vector<size_t>> m_waiting; ///< Runs to come.
};
