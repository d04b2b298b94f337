#pragma once

#include "model/layout/layout.h"
#include "model/schema/schema.h"

#include <memory>

/// Tables, and where they are.
struct SchemaDrawing {
    std::shared_ptr<const Schema> schema;
    Layout layout; ///< One of layoutGraph(*schema).
};

/// Only `tables`, in the schema's order, where they are, and the keys between them.
SchemaDrawing partOf(const SchemaDrawing& whole, const std::vector<TableId>& tables);

/// What the tables take; the edges may reach a little further.
QRectF tablesRect(const Layout& layout);
