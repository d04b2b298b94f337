#pragma once

#include "tests/differential/random.h"
#include "tests/differential/randomschema.h"

#include <QStringList>

/// The statements that create `schema`. SQLite may refuse some of them.
QStringList createStatements(const RandomSchema& schema, Random& random);
