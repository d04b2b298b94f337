#include "model/cascade/simulation.h"

#include "model/database/connection.h"
#include "model/engines/engine.h"

Simulation simulate(Connection& connection, const Schema& schema, const DeleteRequest& request,
                    RowLimit limit)
{
    const std::unique_ptr<Prediction> prediction = predict(connection, schema, request);
    Simulation simulation;
    simulation.outcome = prediction->outcome();
    simulation.complete
        = prediction->listRows(limit, [&](const AffectedRow& row) { simulation.rows.push_back(row); });
    simulation.processing = connection.engine().processing();
    return simulation;
}
