#pragma once

#include "model/database/value.h"
#include "model/schema/column.h"

#include <compare>

/// SQLite's built-in ways to compare text. Source: https://www.sqlite.org/datatype3.html#collation
enum class Collation { Binary, NoCase, RTrim };

bool isNumeric(Affinity affinity);

Collation collationNamed(const QString& name);

/// Converts `value` as a comparison with a column of that affinity does: text to a number where it looks like
/// one (numeric affinities), a number to text (TEXT); other values stay. Source:
/// https://www.sqlite.org/datatype3.html#type_conversions_prior_to_comparison
Value converted(const Value& value, Affinity affinity);

/// Converts `value` as storing it in a column of that affinity does.
Value stored(const Value& value, Affinity affinity);

/// The order of SQLite's values: NULL, numbers, text, blobs. NULL equals NULL here, as with IS.
std::weak_ordering compare(const Value& left, const Value& right, Collation collation);

/// Whether the two are the same value of the same type.
bool isIdentical(const Value& left, const Value& right);

/// A hash that is the same for any two values which some affinity and collation make equal.
size_t looseHash(const Value& value);
