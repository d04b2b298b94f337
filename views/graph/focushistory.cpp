#include "views/graph/focushistory.h"

void FocusHistory::goTo(const GraphFocus& focus)
{
    if (focus == current())
        return;
    m_steps.resize(m_current + 1);
    m_steps.push_back(focus);
    ++m_current;
}

FocusHistory FocusHistory::translated(const std::function<GraphFocus(const GraphFocus&)>& translate) const
{
    FocusHistory result;
    for (size_t i = 0; i < m_steps.size(); ++i) {
        const GraphFocus focus = translate(m_steps[i]);
        if (focus != result.m_steps.back())
            result.m_steps.push_back(focus);
        if (i == m_current)
            result.m_current = result.m_steps.size() - 1;
    }
    return result;
}
