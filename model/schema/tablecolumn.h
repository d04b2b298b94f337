#pragma once

#include "model/schema/id.h"

/// A column of a schema, with its table.
struct TableColumn {
    TableId table;
    ColumnId column;
    friend auto operator<=>(TableColumn, TableColumn) = default;
};
