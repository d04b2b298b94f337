#pragma once

#include "model/review/columnmask.h"
#include "model/review/deletetrial.h"
#include "model/review/verification.h"
#include "model/schema/schema.h"

class Connection;

/// Predicts `request`, runs the real DELETE where it can be undone, and compares the two.
///
/// Whether a server may be used for that is the caller's to ask.
/// Throws what predict() and Engine::tryDelete() throw, and RequestError for a delete of too many rows.
Verification verify(Connection& connection, const Schema& schema, const DeleteRequest& request,
                    const TrialLimits& limits, const ColumnMask& mask = {});
