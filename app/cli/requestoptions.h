#pragma once

#include "app/cli/terminalprogress.h"
#include "model/cascade/deleterequest.h"
#include "model/cascade/prediction.h"

class Options;

/// Options that several commands share: declared by those that add, read by the others. Wrong values are a RequestError.
void addRowsOption(Options& options);
void addEnforceOption(Options& options);
void addProgressOption(Options& options);
void addOutputOption(Options& options); ///< -o, for writeOutput().

/// --rows; without it 20 for --format text, and all for json.
RowLimit rowLimitOf(const Options& options);

Enforcement enforcementOf(const Options& options);

/// --progress; without it auto.
ProgressDisplay progressOf(const Options& options);
