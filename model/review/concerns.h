#pragma once

#include "model/review/schemacomparison.h"

/// What is new in the schema after and deserves a look; everything else of `comparison` is there already.
std::vector<Concern> findConcerns(const SchemaComparison& comparison);
