#pragma once

#include "model/schema/schema.h"

/// What the columns of a foreign key say about the number of rows at its ends.
struct Cardinality {
    bool needsParent = false; ///< None of its columns takes NULL: every child row has a parent row.
    bool isUnique = false; ///< No two child rows share a parent row.
    bool isIdentifying = false; ///< Its columns are part of the child's primary key.
};

Cardinality cardinality(const Schema& schema, ForeignKeyId id);
