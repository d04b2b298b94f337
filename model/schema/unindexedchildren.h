#pragma once

#include "model/schema/schema.h"

/// Whether an index of the child table, or its row id, leads to the children of a parent row.
bool hasIndexToChildren(const Schema& schema, ForeignKeyId id);

/// By ForeignKeyId: whether no index of the child table leads to the children of a parent row, so that finding
/// them means reading the whole table. False for all where the catalog tells neither of an index nor of a column
/// that is the row id: some drivers do not ask.
std::vector<bool> keysWithoutIndex(const Schema& schema);
