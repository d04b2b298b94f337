#pragma once

#include "model/schema/id.h"

#include <QString>

#include <vector>

/// "column = expression" of an UPDATE.
struct Assignment {
    ColumnId column;
    QString sql; ///< The expression, in the database's own SQL.
    friend bool operator==(const Assignment&, const Assignment&) = default;
};

/// A DELETE, or an UPDATE where it sets columns, as a person writes it: which rows and values it means is for
/// the database to say.
struct SqlStatement {
    TableId table;
    bool isOnly = false; ///< ONLY: without the tables that inherit from it.
    QString alias; ///< As the statement names its table, in SQL; empty for the table's own name.
    QString where; ///< A condition; empty for all rows.
    std::vector<Assignment> set; ///< Empty for a DELETE.
    QString sql; ///< All of it.
    friend bool operator==(const SqlStatement&, const SqlStatement&) = default;
};
