#pragma once

#include "model/cascade/prediction.h"
#include "model/whatif/schemachange.h"

#include <optional>

class JsonWriter;
class QTextStream;

/// What is simulated is not what the database has.
struct Hypothesis {
    const ChangeSet& changes;
    const Outcome& before; ///< Of the same delete, as the database is; its tables have the same ids.
};

/// What a simulation says, and how many rows of each table to list.
struct SimulationReport {
    const Schema& schema;
    Prediction& prediction;
    RowLimit rowLimit;
    std::optional<Hypothesis> hypothesis = {};
};

/// For people.
void writeText(QTextStream& out, const SimulationReport& report);

/// As the JSON formats name a verdict.
QString word(Verdict verdict);

/// For programs: format "cascade-explorer/simulation", version 1. Rows are written as they are read.
void writeJson(JsonWriter& json, const SimulationReport& report);
