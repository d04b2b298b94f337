#pragma once

#include "model/cascade/outcome.h"
#include "model/schema/schema.h"

#include <optional>
#include <vector>

/// For each of `rows` the place among them of the row that carried the delete to it, which is always nearer
/// to the statement; empty for the rows that the statement names, and for those whose cause is not listed.
std::vector<std::optional<size_t>> causesOf(const Schema& schema, const std::vector<AffectedRow>& rows);
