#pragma once

#include "model/cascade/simulateddatabase.h"
#include "model/schema/schema.h"

class Connection;

/// A SQLite file as a program sees it that sends statements of its own.
std::unique_ptr<SimulatedDatabase> simulateSqlite(Connection& connection, const Schema& schema,
                                                  const ProgramNeeds& needs);
