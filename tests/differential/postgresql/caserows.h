#pragma once

#include "tests/differential/postgresql/casetable.h"
#include "tests/differential/random.h"

#include <optional>

/// Random rows of the tables, and of one that inherits, put in without asking for parents.
QStringList insertRows(Random& random, const std::vector<CaseTable>& tables,
                       const std::optional<CaseTable>& heir);

/// Deletes, without actions, the rows that violate a key, until there are none.
QString removeOrphans();
