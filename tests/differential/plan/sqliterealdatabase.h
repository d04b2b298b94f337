#pragma once

#include "tests/differential/plan/realdatabase.h"

#include <memory>

/// SQLite, in memory; Cascade Explorer gets a file with the same content.
std::unique_ptr<RealDatabase> sqliteRealDatabase();
