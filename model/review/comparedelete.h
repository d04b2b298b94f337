#pragma once

#include "model/cascade/simulation.h"
#include "model/review/columnmask.h"
#include "model/review/verification.h"
#include "model/schema/schema.h"

/// Compares row by row and cell by cell what was predicted with what really happened. `predicted` lists every
/// row. Of a delete that both refuse, there are no rows to compare. Differences tell no masked values.
Verification compareDelete(const Schema& schema, const Simulation& predicted, RealDelete real,
                           const ColumnMask& mask = {});
