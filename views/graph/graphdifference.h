#pragma once

#include "model/review/schemacomparison.h"

/// How a table or a foreign key is marked in the picture of two schemas.
struct DifferenceMark {
    Change change = Change::None;
    QString text; ///< "+ CASCADE", "RESTRICT → CASCADE", "− gone"; empty where nothing changed.
};

/// What is marked in a picture of the schema that has the tables and keys of both.
struct GraphDifference {
    std::vector<DifferenceMark> tables; ///< By TableId.
    std::vector<DifferenceMark> keys; ///< By ForeignKeyId.

    bool isMarked(TableId table) const { return tables[table.position()].change != Change::None; }
    bool isMarked(ForeignKeyId key) const { return keys[key.position()].change != Change::None; }
};

GraphDifference graphDifference(const SchemaComparison& comparison);

/// The tables that a picture of the difference needs: all where they are few, else those that are marked, and
/// those at the ends of marked keys.
std::vector<TableId> tablesOfDifference(const SchemaComparison& comparison);
