#pragma once

#include "model/cascade/simulateddatabase.h"
#include "model/schema/schema.h"

class Connection;

/// A MariaDB database as a program sees it that sends statements of its own.
std::unique_ptr<SimulatedDatabase> simulateMariaDb(Connection& connection, const Schema& schema,
                                                   const ProgramNeeds& needs);
