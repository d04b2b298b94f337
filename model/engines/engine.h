#pragma once

#include "model/schema/schema.h"

class Connection;

/// Reads the catalog of the connection's default database with a fixed number of queries.
/// Throws Error when the catalog cannot be read, Canceled when the connection's progress says so.
Schema readSchema(Connection& connection);
