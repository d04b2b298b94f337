#pragma once

#include "tests/support/snapshot.h"

#include <QStringList>

/// What differs between two moments, a line a row, sorted: "child 7 deleted", "child 8: parent_id = NULL", or
/// "1000 rows of child deleted" where there are more than 20. Rows are told apart by row id or primary key.
QStringList rowChanges(const RowSnapshot& before, const RowSnapshot& after);
