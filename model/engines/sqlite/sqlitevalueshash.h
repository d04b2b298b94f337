#pragma once

#include "model/engines/sqlite/sqlitekeymatch.h"

/// For tables of keys: 1 and 1.0 have different hashes.
struct ValuesHash {
    size_t operator()(const Values& values) const;
};
