#include "views/graph/keyfilter.h"

#include <algorithm>

bool KeyFilter::shows(const EdgeLook& look) const
{
    const auto isSign = [&](const KeySign& sign) { return look.has(sign); };
    return (m_only.empty() || std::ranges::any_of(m_only, isSign)) && std::ranges::none_of(m_hidden, isSign);
}

bool KeyFilter::leavesOut(const KeySign& sign) const
{
    return m_hidden.contains(sign) || (!m_only.empty() && !m_only.contains(sign));
}

void KeyFilter::toggleOnly(const KeySign& sign)
{
    const bool isOnly = m_hidden.empty() && m_only == std::set{sign};
    *this = {};
    if (!isOnly)
        m_only.insert(sign);
}

void KeyFilter::toggle(const KeySign& sign)
{
    std::set<KeySign>& signs = m_only.empty() ? m_hidden : m_only;
    if (signs.erase(sign) == 0)
        signs.insert(sign);
}
