#pragma once

#include "model/whatif/schemachange.h"

#include "model/schema/schema.h"

class Connection;

/// Short locks: a key is dropped and made again NOT VALID in one statement, and validated in another, which
/// lets the tables be written meanwhile. PostgreSQL does not know NOT VALID for keys of partitioned tables.
/// Source: https://www.postgresql.org/docs/15/sql-altertable.html
///
/// What a schema does not tell of a key stays as it is: MATCH FULL, the columns of ON DELETE SET …, and NOT
/// VALID, unless the changes enforce it.
QString postgreSqlMigration(Connection& connection, const Schema& before, const Schema& after,
                            const ChangeSet& changes);
