#include "model/cascade/prediction.h"

#include "model/engines/sqlite/sqlitepredict.h"

std::unique_ptr<Prediction> predict(Connection& connection, const Schema& schema,
                                    const DeleteRequest& request)
{
    return predictSqlite(connection, schema, request);
}
