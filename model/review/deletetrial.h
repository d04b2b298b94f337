#pragma once

#include "model/cascade/deleterequest.h"
#include "model/cascade/outcome.h"

#include <chrono>

/// Where the real DELETE of a trial runs.
enum class TrialPlace {
    PrivateCopy, ///< On a copy of the database that nobody else sees.
    Server, ///< In the database itself, in a transaction that is rolled back.
};

/// How long a trial may stand in the way of others.
struct TrialLimits {
    std::chrono::seconds lock{2}; ///< Waiting for one lock.
    std::chrono::seconds statement{60}; ///< Running one statement.
};

/// A real DELETE to run where it can be undone.
struct DeleteTrial {
    const Outcome& predicted; ///< Names the table, the condition and what is warned of.
    Enforcement enforcement = Enforcement::On;
    TrialLimits limits;
    std::vector<TableId> tables; ///< Whose rows are to be compared.
};
