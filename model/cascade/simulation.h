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

/// Takes what is listed out of a prediction, at most `limit` rows of each table.
Simulation listed(Prediction& prediction, RowLimit limit, const Processing& processing);

/// A simulation as a prediction again.
class ReadyPrediction : public Prediction {
public:
    explicit ReadyPrediction(Simulation simulation);

    const Outcome& outcome() const override { return m_simulation.outcome; }
    bool listRows(RowLimit limit, const std::function<void(const AffectedRow&)>& visit) override;

private:
    Simulation m_simulation;
};
