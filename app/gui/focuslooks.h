#pragma once

#include "model/layout/layouter.h"
#include "views/graph/graphfocus.h"
#include "views/graph/zoomview.h"

#include <functional>
#include <vector>

/// What is shown of a schema, and how it is laid out.
struct ShownPart {
    GraphFocus focus;
    LayoutKind kind = LayoutKind::Groups;
};

/// How each part of a schema was looked at when it was left. Which tables are pinned or list their partitions makes
/// no other part.
class FocusLooks {
public:
    void keep(const ShownPart& part, const ZoomView::Look& look);

    /// Whatever lets everything fit, where none was kept.
    ZoomView::Look of(const ShownPart& part) const;

    void clear() { m_kept.clear(); }

    /// For another schema.
    void translate(const std::function<GraphFocus(const GraphFocus&)>& translated);

private:
    struct Kept {
        ShownPart part;
        ZoomView::Look look;
    };
    std::vector<Kept> m_kept;
};
