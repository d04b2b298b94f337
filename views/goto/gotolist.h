#pragma once

#include "model/search/fuzzyindex.h"
#include "views/goto/gotoentry.h"

/// Entries that can be searched. For a large schema it is worth keeping.
struct GoToList {
    explicit GoToList(std::vector<GoToEntry> listed);

    std::vector<GoToEntry> entries;
    FuzzyIndex index; ///< Of their search texts.
};
