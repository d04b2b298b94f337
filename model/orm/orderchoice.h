#pragma once

#include <cstddef>
#include <vector>

/// Goes through all ways to choose, one run after the other: where SQLAlchemy takes steps in the order of their
/// addresses in memory, each order is possible.
class OrderChoice {
public:
    /// Which of `count` to take now; 0 in the first run.
    size_t next(size_t count)
    {
        if (m_position == m_choices.size())
            m_choices.push_back({0, count});
        return m_choices[m_position++].chosen;
    }

    /// Begins the next run; false when all were made.
    bool advance()
    {
        while (!m_choices.empty() && m_choices.back().chosen + 1 == m_choices.back().count)
            m_choices.pop_back();
        m_position = 0;
        if (m_choices.empty())
            return false;
        ++m_choices.back().chosen;
        return true;
    }

private:
    struct Choice {
        size_t chosen = 0;
        size_t count = 0;
    };
    std::vector<Choice> m_choices;
    size_t m_position = 0;
};
