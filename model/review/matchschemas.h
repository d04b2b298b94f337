#pragma once

#include "model/schema/schema.h"

#include <vector>

/// Which tables and keys of one schema are which of another: ids there, invalid where there is none.
struct SchemaMatch {
    std::vector<TableId> tables; ///< By TableId of the schema after: the one before.
    std::vector<ForeignKeyId> keys; ///< By ForeignKeyId of the schema after: the one before.
};

/// Matches tables by name, and in another dialect by name without its schema and in any case where that leaves no
/// choice; keys as compareSchemas() says.
SchemaMatch matchSchemas(const Schema& before, const Schema& after);
