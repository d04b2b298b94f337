#include "views/graph/focushistory.h"

void FocusHistory::goTo(const GraphFocus& focus)
{
    if (focus == current())
        return;
    m_steps.resize(m_current + 1);
    m_steps.push_back(focus);
    ++m_current;
}
