#pragma once

/// In which order an engine carries a delete on from row to row.
enum class Processing {
    DepthFirst, ///< A child, its own children and so on, before the next child.
    BreadthFirst, ///< All children of the rows so far, before any of their children.
};
