#pragma once

#include "model/schema/schema.h"

/// Whether SQL finds the same children of a row as InnoDB does in its indexes: the columns are declared alike.
/// Keys between others can be made only while foreign_key_checks is off.
bool comparesAlike(const Schema& schema, const ForeignKey& key);

/// Whether each child has one parent at most. InnoDB also lets keys refer to columns that are not unique.
/// Source: https://mariadb.com/kb/en/foreign-keys/
bool refersToUniqueRows(const Schema& schema, const ForeignKey& key);
