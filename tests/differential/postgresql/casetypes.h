#pragma once

#include "tests/differential/postgresql/postgresqlcase.h"
#include "tests/differential/random.h"

/// The types that random key columns have, and few values of each, so that rows meet.
namespace CaseTypes {

/// What the types need that is not PostgreSQL's own: domains, an enum, a case-insensitive collation.
QStringList definitions();

QString keyType(Random& random, CaseLevel level);

/// A type whose values can refer to `parentType`: mostly itself.
QString childType(Random& random, CaseLevel level, const QString& parentType);

/// A constant of the type.
QString value(Random& random, const QString& type);

} // namespace CaseTypes
