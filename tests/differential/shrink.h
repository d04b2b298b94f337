#pragma once

#include "tests/differential/deletecase.h"

#include <functional>

/// Leaves out rows, indexes and tables as long as `isStillWrong` says so: the smallest case that shows the
/// fault.
DeleteCase shrink(DeleteCase wrong, const std::function<bool(const DeleteCase&)>& isStillWrong);
