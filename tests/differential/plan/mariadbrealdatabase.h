#pragma once

#include "tests/differential/plan/realdatabase.h"

#include <memory>

/// A MariaDB server of its own.
std::unique_ptr<RealDatabase> mariaDbRealDatabase();
