#pragma once

#include "model/layout/keptlayout.h"
#include "model/layout/layouter.h"
#include "views/graph/graphfocus.h"

#include <map>

/// Which tables are to be laid out, and how.
struct LayoutWish {
    GraphFocus focus;
    LayoutKind kind = LayoutKind::Groups;
    KeptLayout
        known; ///< Where tables stand already and are to stay, as layOutAsBefore() does; empty: anywhere.
    std::map<TableId, QRectF> fixed; ///< Where these few have to stay, wherever the others go.
};

/// A layout of the whole schema, in which the tables that are not wanted have no place. Throws Canceled when `progress` says so.
Layout layOut(const Schema& schema, const LayoutWish& wish, Progress& progress);
