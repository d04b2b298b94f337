#pragma once

#include "tests/differential/profile.h"
#include "tests/differential/random.h"
#include "tests/differential/randomschema.h"
#include "tests/support/realdelete.h"

/// Makes up a DELETE on a database with these tables and rows, mostly of rows that have children.
DeleteStatement generateStatement(const RandomSchema& schema, const RowSnapshot& rows, const Profile& profile,
                                  Random& random);
