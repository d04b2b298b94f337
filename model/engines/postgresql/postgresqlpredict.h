#pragma once

#include "model/cascade/prediction.h"

/// How to find the answer; the two ways agree wherever the second is taken.
enum class PostgreSqlMethod {
    Automatic, ///< By replay where few rows are concerned or their order may matter, else by sets.
    Replay, ///< Row by row, always.
    Sets, ///< By sets wherever the order cannot matter, however few the rows.
};

/// predict() for a PostgreSQL database.
std::unique_ptr<Prediction> predictPostgreSql(Connection& connection, const Schema& schema,
                                              const DeleteRequest& request,
                                              PostgreSqlMethod method = PostgreSqlMethod::Automatic);
