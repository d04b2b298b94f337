#pragma once

#include "model/schema/schema.h"

#include <optional>

/// A table whose name contains what is searched for, or a column of it.
struct GraphMatch {
    TableId table;
    std::optional<ColumnId> column; ///< None: the table's own name.
    friend bool operator==(const GraphMatch&, const GraphMatch&) = default;
};

/// All that contain `text`, ASCII letters in either case as in SQL: first tables, then columns; of each first
/// those of just that name, then those that begin so, else in the schema's order. Nothing for an empty text.
std::vector<GraphMatch> findInGraph(const Schema& schema, const QString& text);
