#pragma once

#include "model/engines/mariadb/mariadbentries.h"

// Rows of MariaDbEntries as SQL.

/// A condition that is true for this row as it was read, and for none that differs from it.
QString isRow(const MariaDbEntries& entries, MariaDbRowId id);

/// "(1, 'a')", of the present values.
QString literals(const MariaDbEntries& entries, MariaDbRowId id, const std::vector<ColumnId>& columns);

/// "(SELECT … FROM …)": the row as it is now, with the names and types of all columns of its table.
QString asSelect(const MariaDbEntries& entries, MariaDbRowId id);
