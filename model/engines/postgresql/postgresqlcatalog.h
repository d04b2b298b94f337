#pragma once

#include "model/schema/schema.h"

class Connection;

/// Reads the catalog of a PostgreSQL database: a fixed number of queries, whatever the number of tables.
///
/// System schemas and temporary tables are left out; the URL's option `schema=a,b` leaves out all others but
/// these and the tables that their keys refer to. Partitions are folded into their partitioned table. Foreign
/// keys come in the order of their creation.
Schema readPostgreSqlSchema(Connection& connection);

/// Which schemas that leaves, as a condition in SQL on pg_namespace as "n" and pg_class as "c".
QString wantedSchemas(const Connection& connection);
