#pragma once

#include "model/cascade/prediction.h"

class JsonWriter;
class QTextStream;

/// What a simulation says, and how many rows of each table to list.
struct SimulationReport {
    const Schema& schema;
    Prediction& prediction;
    RowLimit rowLimit;
};

/// For people.
void writeText(QTextStream& out, const SimulationReport& report);

/// For programs: format "cascade-explorer/simulation", version 1. Rows are written as they are read.
void writeJson(JsonWriter& json, const SimulationReport& report);
