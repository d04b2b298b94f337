#pragma once

#include "tests/differential/profile.h"
#include "tests/differential/random.h"
#include "tests/differential/randomschema.h"

/// Makes up tables and foreign keys between them.
RandomSchema generateSchema(const Profile& profile, Random& random);
