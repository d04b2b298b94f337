#pragma once

#include "model/schema/schema.h"

/// The tables whose rows a DELETE from `table` may delete or change through foreign keys, itself first; more
/// than really are, never less.
std::vector<TableId> tablesInReachOfDelete(const Schema& schema, TableId table);
