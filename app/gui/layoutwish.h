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

/// The layout of so many tables is there before anyone misses it.
constexpr size_t MostTablesAtOnce = 150;

/// Whether whoever waits for such a layout should be shown a coarse one first.
bool isLarge(const Schema& schema, const LayoutWish& wish);

/// The same as layOut() in groups, at once and coarsely.
Layout layOutCoarsely(const Schema& schema, const LayoutWish& wish);

/// A layout of the whole schema, in which the tables that are not wanted have no place. Throws Canceled when `progress` says so.
Layout layOut(const Schema& schema, const LayoutWish& wish, Progress& progress);
