#include "model/cascade/simulation.h"

#include "model/cascade/outcomebuilder.h"
#include "model/database/connection.h"
#include "model/engines/engine.h"

Simulation simulate(Connection& connection, const Schema& schema, const DeleteRequest& request,
                    RowLimit limit)
{
    return listed(*predict(connection, schema, request), limit, connection.engine().processing());
}

Simulation listed(Prediction& prediction, RowLimit limit, const Processing& processing)
{
    Simulation simulation;
    simulation.outcome = prediction.outcome();
    simulation.complete
        = prediction.listRows(limit, [&](const AffectedRow& row) { simulation.rows.push_back(row); });
    simulation.processing = processing;
    return simulation;
}

ReadyPrediction::ReadyPrediction(Simulation simulation)
    : m_simulation(std::move(simulation))
{
}

bool ReadyPrediction::listRows(RowLimit limit, const std::function<void(const AffectedRow&)>& visit)
{
    return ::listRows(m_simulation.rows, limit, visit) && m_simulation.complete;
}
