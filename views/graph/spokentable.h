#pragma once

#include "model/cascade/outcome.h"
#include "model/schema/schema.h"

#include <QString>

/// A table in words, for who hears the graph: "customer, 3 children, 2 parents".
QString spokenTable(const Schema& schema, TableId table);

/// What happens to its rows: "1 set to NULL, 41 deleted".
QString spokenCounts(const TableCounts& counts);
