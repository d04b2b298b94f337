#pragma once

#include "model/whatif/schemachange.h"

class Options;

/// Declares what says how a hypothetical schema differs from the database: --what-if and --change.
void addWhatIfOptions(Options& options);

/// The changes that the options ask for: the file's first. Throws RequestError where they are not understood.
ChangeSet readWhatIf(const Options& options);
