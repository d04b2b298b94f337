#include "views/goto/gotolist.h"

namespace {

FuzzyIndex indexOf(const std::vector<GoToEntry>& entries)
{
    std::vector<SearchText> texts;
    texts.reserve(entries.size());
    for (const GoToEntry& entry : entries)
        texts.push_back(searchText(entry));
    return FuzzyIndex(texts);
}

} // namespace

GoToList::GoToList(std::vector<GoToEntry> listed)
    : entries(std::move(listed))
    , index(indexOf(entries))
{
}
