#pragma once

#include "model/review/deletetrial.h"
#include "model/review/verification.h"
#include "model/schema/schema.h"

/// The answer in one sentence with its figures, such as "The prediction agrees with SQLite 3.40.1 in every row
/// and cell (really deleted: 29; changed: 3).".
QString verdictText(const Schema& schema, const Verification& verification);

/// Where the DELETE ran, and that it left nothing behind.
QString placeText(TrialPlace place);

/// All of it, for people; where the two differ, a report of a mistake with everything that is needed to
/// reproduce it: tables, rows and statement, prediction and reality side by side.
QString verificationText(const Schema& schema, const Verification& verification, TrialPlace place);
