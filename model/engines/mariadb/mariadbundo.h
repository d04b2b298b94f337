#pragma once

#include "model/review/undoscript.h"

/// See ::undoScript().
UndoScript mariaDbUndoScript(Connection& connection, const Schema& schema,
                             const std::vector<AffectedRow>& rows);
