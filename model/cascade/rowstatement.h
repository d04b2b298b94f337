#pragma once

#include "model/database/value.h"
#include "model/schema/id.h"

#include <vector>

/// A column and what stands there.
struct ColumnValue {
    ColumnId column;
    Value value;
    friend bool operator==(const ColumnValue&, const ColumnValue&) = default;
};

/// A statement that names its rows by the values of some columns: an UPDATE where it sets columns, else a
/// DELETE.
struct RowStatement {
    TableId table;
    std::vector<ColumnValue> where; ///< All of them hold; nothing equals NULL, as in SQL.
    std::vector<ColumnValue> set; ///< Empty for a DELETE.
    friend bool operator==(const RowStatement&, const RowStatement&) = default;
};
