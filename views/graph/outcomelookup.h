#pragma once

#include "model/cascade/outcome.h"
#include "model/schema/schema.h"

// An outcome's counts by id, for pictures that ask for all of them at each step. `outcome` is null where there is none;
// its ids are those of `schema`.

/// What an outcome came to along a key.
struct KeyCounts {
    qint64 rows = 0;
    bool isRefusing = false;
};

/// By ForeignKeyId.
std::vector<KeyCounts> keyCounts(const Outcome* outcome, const Schema& schema);

/// By TableId, null where there are none. Points into `outcome`.
std::vector<const TableCounts*> tableCounts(const Outcome* outcome, const Schema& schema);
