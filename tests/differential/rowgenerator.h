#pragma once

#include "tests/differential/profile.h"
#include "tests/differential/random.h"
#include "tests/differential/randomschema.h"

class SqliteDatabase;

/// Fills the tables of `schema`, which exist in `database`, mostly with rows whose parents exist.
void insertRows(SqliteDatabase& database, const RandomSchema& schema, const Profile& profile, Random& random);
