#pragma once

#include "model/database/value.h"

#include <vector>

/// Python's order of two primary keys: numbers by size, text by code points, blobs by bytes.
bool isIdentityBefore(const std::vector<Value>& left, const std::vector<Value>& right);

/// Whether Python can compare the two values: it does not compare a number with a text, or anything with None.
bool areComparable(const Value& left, const Value& right);
