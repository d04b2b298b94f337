#pragma once

#include "model/database/value.h"

#include <algorithm>
#include <ranges>
#include <vector>

/// Python's order of two primary keys: numbers by size, text by code points, blobs by bytes.
bool isIdentityBefore(const std::vector<Value>& left, const std::vector<Value>& right);

/// Whether Python can compare the two values: it does not compare a number with a text, or anything with None.
bool areComparable(const Value& left, const Value& right);

/// Whether Python can sort the keys.
template <std::ranges::input_range Identities>
bool areSortable(const Identities& identities)
{
    const std::vector<Value>* first = nullptr;
    for (const std::vector<Value>& identity : identities) {
        if (first && !std::ranges::equal(*first, identity, areComparable))
            return false;
        first = &identity;
    }
    return true;
}
