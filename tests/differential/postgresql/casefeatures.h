#pragma once

#include "tests/differential/postgresql/casetable.h"
#include "tests/differential/random.h"

/// Random unique indexes, EXCLUDE and CHECK constraints of a table, which the values that actions give may
/// violate. Those that its rows violate already are refused.
QStringList extraConstraints(Random& random, const CaseTable& table);

/// Makes an internal trigger of the table fire in other cases than it would.
QString changedTrigger(Random& random, const CaseTable& table);

/// Triggers of a user that do nothing.
QStringList harmlessTriggers(const CaseTable& table);
