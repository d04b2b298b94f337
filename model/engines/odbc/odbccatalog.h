#pragma once

#include "model/schema/schema.h"

class Connection;

/// Reads what the standard catalog functions offer: tables, views, columns, primary keys, foreign keys with
/// their actions and deferrability. What a driver leaves out is unknown in the schema. The functions for keys
/// take one table each, so there are two calls a table. System schemas are left out.
Schema readOdbcSchema(Connection& connection);
