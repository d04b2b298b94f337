#pragma once

#include "model/schema/id.h"

#include <QString>

#include <vector>

/// A table or partition as the catalog has it.
struct PostgreSqlRelation {
    qint64 oid = 0;
    QString name;
    QString sqlName; ///< Quoted, with its schema.
    TableId table; ///< Of the schema; for a partition the outermost table.
    qint64 parent = 0; ///< The table that it is a partition of; 0 for none.
    std::vector<qint64> partitions; ///< Its own ones, not theirs.
    bool isPartitioned = false; ///< Then it has no rows of its own.
    bool isForeign = false;

    /// What a query for its rows reads: rows of tables that inherit from it are not its own.
    QString source() const { return isPartitioned ? sqlName : QStringLiteral("ONLY ") + sqlName; }
};
