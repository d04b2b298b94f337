#pragma once

#include "model/schema/table.h"

/// What InnoDB stores in an index and which index it takes for a foreign key.
/// Source: dict_foreign_find_index() and dict_index_build_internal_non_clust() in MariaDB's
/// storage/innobase/dict/dict0dict.cc.

/// Whether the table's first index is its clustered one. Without it rows lie in the order in which they came.
bool hasClusteredKey(const Table& table);

/// The parts of a secondary index, then those of the clustered one that it does not hold in full.
std::vector<IndexPart> storedParts(const Table& table, const Index& index);

/// The place in Table::indexes of the first index that starts with these columns in this order; empty where
/// there is none.
std::optional<size_t> indexFor(const Table& table, const std::vector<ColumnId>& columns);
