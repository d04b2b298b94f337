#pragma once

#include "model/cascade/prediction.h"

/// predict() for a PostgreSQL database.
std::unique_ptr<Prediction> predictPostgreSql(Connection& connection, const Schema& schema,
                                              const DeleteRequest& request);
