#pragma once

#include "model/review/statistics.h"

#include <chrono>

class Progress;
struct ConnectionUrl;

/// What one query may take, unless there is a reason for another limit.
constexpr std::chrono::seconds LongestCount(20);

/// Counts the rows of each table, and for each foreign key the children of each parent, with one query each. What
/// takes longer than `limit`, or may not be read, is estimated where the server keeps numbers, else left out.
///
/// Throws Error when the database cannot be opened, Canceled when `progress` says so.
Statistics collectStatistics(const ConnectionUrl& url, const Schema& schema, std::chrono::milliseconds limit,
                             Progress& progress);
