#pragma once

#include "model/schema/schema.h"
#include "model/whatif/schemachange.h"
#include "tests/differential/random.h"

class Engine;

/// One to four changes that fit the schema, one after the other; those that the engine refuses are left out.
ChangeSet randomChanges(Random& random, const Engine& engine, const Schema& schema);
