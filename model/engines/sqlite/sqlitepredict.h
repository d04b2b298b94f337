#pragma once

#include "model/cascade/prediction.h"

/// How to find the answer; the two ways agree wherever the second is taken.
enum class SqliteMethod {
    Automatic, ///< By replay where few rows are concerned or their order may matter, else by sets.
    Replay, ///< Row by row, always.
    Sets, ///< By sets wherever the order cannot matter, however few the rows.
};

/// predict() for a SQLite file.
std::unique_ptr<Prediction> predictSqlite(Connection& connection, const Schema& schema,
                                          const DeleteRequest& request,
                                          SqliteMethod method = SqliteMethod::Automatic);
