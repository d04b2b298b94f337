#pragma once

#include "model/cascade/prediction.h"

/// predict() for a database of MariaDB or MySQL.
std::unique_ptr<Prediction> predictMariaDb(Connection& connection, const Schema& schema,
                                           const DeleteRequest& request);
