#pragma once

#include "model/schema/schema.h"
#include "views/graph/graphsearch.h"
#include "views/graph/tablepainter.h"

#include <optional>
#include <vector>

// What is added to the looks of a schema's tables, by TableId.

/// What was found; `current` is the match that is looked at.
void showMatches(const std::vector<GraphMatch>& matches, std::optional<size_t> current, const Schema& schema,
                 std::vector<TableLook>& looks);

/// The columns of a key that is singled out, at both ends. The key has a parent.
void lightColumns(const ForeignKey& key, std::vector<TableLook>& looks);
