#pragma once

#include "model/cascade/deleterequest.h"
#include "model/cascade/prediction.h"

class Options;

/// Options that several commands share: declared by the first two, read by the others. Wrong values are a RequestError.
void addRowsOption(Options& options);
void addEnforceOption(Options& options);

/// --rows; without it 20 for --format text, and all for json.
RowLimit rowLimitOf(const Options& options);

Enforcement enforcementOf(const Options& options);
