#pragma once

#include "views/graph/graphfocus.h"

#include <functional>

/// What the graph shows, has shown, and can go back and forward to; it begins with everything.
class FocusHistory {
public:
    const GraphFocus& current() const { return m_steps[m_current]; }

    /// What was ahead is forgotten.
    void goTo(const GraphFocus& focus);

    bool canGoBack() const { return m_current > 0; }
    bool canGoForward() const { return m_current + 1 < m_steps.size(); }
    void goBack() { --m_current; } ///< Only where it can.
    void goForward() { ++m_current; } ///< Only where it can.

    /// The same steps in another schema. Those that are no other there become one.
    FocusHistory translated(const std::function<GraphFocus(const GraphFocus&)>& translate) const;

private:
    std::vector<GraphFocus> m_steps{GraphFocus()};
    size_t m_current = 0;
};
