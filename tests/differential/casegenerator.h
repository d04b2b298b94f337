#pragma once

#include "tests/differential/deletecase.h"
#include "tests/differential/profile.h"

#include <optional>

/// The case that belongs to `seed`, always the same; empty where SQLite refuses the random tables.
std::optional<DeleteCase> generateCase(const Profile& profile, quint64 seed);
