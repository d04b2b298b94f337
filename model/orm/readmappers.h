#pragma once

#include "model/orm/mappers.h"
#include "model/schema/schema.h"

/// Reads what resources/sqlalchemy/export_mappers.py writes (its README.md describes the format), and matches
/// its tables and columns with the schema: names as they stand first, then in either case.
///
/// Throws RequestError, with the place, for what is no such file, is of a newer version, or names a table or
/// column that the database does not have.
Mappers readMappers(const QByteArray& json, const Schema& schema);

/// The same for a file; messages begin with its name. Throws RequestError where it cannot be read, too.
Mappers readMappersFile(const QString& path, const Schema& schema);
