#pragma once

#include "tests/differential/plan/realdatabase.h"

#include <memory>

/// A PostgreSQL server of its own.
std::unique_ptr<RealDatabase> postgreSqlRealDatabase();
