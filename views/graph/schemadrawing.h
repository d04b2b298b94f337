#pragma once

#include "model/cascade/outcome.h"
#include "model/layout/layout.h"
#include "model/schema/schema.h"
#include "views/graph/picturelook.h"

#include <memory>
#include <optional>

/// Tables, where they are, and how they are looked at.
struct SchemaDrawing {
    std::shared_ptr<const Schema> schema;
    Layout layout; ///< One of layoutGraph(*schema).
    PictureLook look = {};
    std::optional<Outcome> outcome = {}; ///< A prediction to tint it by; its ids are those of `schema`.

    /// What `schema` is a part of, and its tables there: columns of keys that lead out of the part are marked, too.
    struct Whole {
        std::shared_ptr<const Schema> schema;
        std::vector<TableId> tables; ///< By the part's TableId.
    };
    std::optional<Whole> whole = {};
};

/// Only `tables`, in the schema's order, where they are, the keys between them, and what an outcome comes to there.
SchemaDrawing partOf(const SchemaDrawing& whole, const std::vector<TableId>& tables);

/// The foreign keys that a filter shows, and all tables.
Schema withShownKeys(const Schema& schema, const KeyFilter& filter);

/// What the tables take; the edges may reach a little further.
QRectF tablesRect(const Layout& layout);
