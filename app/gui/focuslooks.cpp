#include "app/gui/focuslooks.h"

#include <algorithm>

namespace {

bool isSame(const ShownPart& one, const ShownPart& other)
{
    GraphFocus focus = one.focus;
    focus.pinned = other.focus.pinned;
    focus.unfolded = other.focus.unfolded;
    return focus == other.focus && one.kind == other.kind;
}

} // namespace

void FocusLooks::keep(const ShownPart& part, const ZoomView::Look& look)
{
    std::erase_if(m_kept, [&](const Kept& kept) { return isSame(kept.part, part); });
    m_kept.push_back({part, look});
}

ZoomView::Look FocusLooks::of(const ShownPart& part) const
{
    const auto kept = std::ranges::find_if(m_kept, [&](const Kept& its) { return isSame(its.part, part); });
    return kept == m_kept.end() ? ZoomView::Look() : kept->look;
}

void FocusLooks::translate(const std::function<GraphFocus(const GraphFocus&)>& translated)
{
    for (Kept& kept : m_kept)
        kept.part.focus = translated(kept.part.focus);
}
