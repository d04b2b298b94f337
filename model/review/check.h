#pragma once

#include "model/review/finding.h"
#include "model/review/reach.h"
#include "model/review/rowquestions.h"

#include <functional>

struct CheckOptions {
    TimeBudget time;
    Sampling sampling = Sampling::Sample;
};

/// Reviews the foreign keys of a database and the rows behind them: calls `found` for each finding as it is found.
/// Returns the reach of deletes, table by table.
///
/// `limit` is the progress that `connection` was opened with. The codes and what they mean are listed in the
/// README. Throws RequestError for a snapshot, Error when the database fails as a whole; what cannot be counted is
/// said in the findings.
std::vector<TableReach> check(Connection& connection, TimeLimit& limit, const Schema& schema,
                              const CheckOptions& options, const std::function<void(const Finding&)>& found);
