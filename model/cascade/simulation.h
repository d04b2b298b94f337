#pragma once

#include "model/cascade/prediction.h"
#include "model/cascade/processing.h"

#include <vector>

/// A prediction as a value: it needs no connection any more.
struct Simulation {
    Outcome outcome;
    std::vector<AffectedRow> rows; ///< In the order of the prediction.
    bool complete = true; ///< Whether `rows` holds every affected row.
    Processing processing; ///< How the engine goes from row to row.
};

/// Predicts and lists at most `limit` rows of each table. Throws what predict() throws.
Simulation simulate(Connection& connection, const Schema& schema, const DeleteRequest& request,
                    RowLimit limit);
