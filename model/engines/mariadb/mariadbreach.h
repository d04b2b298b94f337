#pragma once

#include "model/engines/mariadb/mariadbentries.h"

/// InnoDB stops when a row would be the 16th of a chain.
/// Source: FK_MAX_CASCADE_DEL in MariaDB's storage/innobase/include/dict0mem.h.
constexpr int MariaDbDepthLimit = 15;

/// Reads the rows that deleting `selected` may lead to, level by level, a set at a time: the replay then finds
/// them in memory.
void loadReach(MariaDbEntries& entries, const Schema& schema, const std::vector<MariaDbRowId>& selected);
