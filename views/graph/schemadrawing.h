#pragma once

#include "model/layout/layout.h"
#include "model/schema/schema.h"
#include "views/graph/picturelook.h"

#include <memory>

/// Tables, where they are, and how they are looked at.
struct SchemaDrawing {
    std::shared_ptr<const Schema> schema;
    Layout layout; ///< One of layoutGraph(*schema).
    PictureLook look = {};
};

/// Only `tables`, in the schema's order, where they are, and the keys between them.
SchemaDrawing partOf(const SchemaDrawing& whole, const std::vector<TableId>& tables);

/// The foreign keys that a filter shows, and all tables.
Schema withShownKeys(const Schema& schema, const KeyFilter& filter);

/// What the tables take; the edges may reach a little further.
QRectF tablesRect(const Layout& layout);
