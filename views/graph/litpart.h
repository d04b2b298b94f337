#pragma once

#include "model/schema/schema.h"
#include "views/graph/graphtheme.h"

#include <set>
#include <vector>

/// What stays lit of a schema while a part of it is singled out.
struct LitPart {
    std::vector<bool> tables; ///< By TableId.
    std::vector<Emphasis> keys; ///< By ForeignKeyId.
};

/// A table's own keys stand out; those along which a delete in it travels on stay as they are.
LitPart litBy(const Schema& schema, TableId table);

/// Keys stand out with the tables at their ends.
LitPart litBy(const Schema& schema, const std::set<ForeignKeyId>& keys);
