#pragma once

#include "model/layout/keptlayout.h"

/// What became of a layout, to be taken back later, also where other things have changed since.
struct LayoutChange {
    KeptLayout before;
    KeptLayout after;
};

/// Of two layouts of the same tables only what differs, and the edges that run there.
LayoutChange changeBetween(const KeptLayout& before, const KeptLayout& after);

/// The change from the layout after it to the one before.
LayoutChange reversed(const LayoutChange& change);

/// `now` as it was before a change, to be laid out as before. What is still as the change has made it becomes what it was:
/// tables go back, unless one that has been moved since is in their way, and edges run as they did. What was
/// changed since stays; edges that it or a table that goes back would hide are left out, to be routed again.
KeptLayout takenBack(KeptLayout now, const LayoutChange& change);
