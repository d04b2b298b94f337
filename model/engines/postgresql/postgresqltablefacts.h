#pragma once

#include "model/engines/postgresql/postgresqlrelations.h"

#include <vector>

class Connection;

/// How rows of a table are stored and judged, as far as a schema does not tell and sets of rows depend on it.
struct PostgreSqlTableFacts {
    bool hasInheritors = false; ///< Its rows are those of other tables, too.
    /// Nothing but NOT NULL and CHECK judges a row that gets NULLs, and nothing else changes with it: no
    /// domain, no generated or identity column, no exclusion constraint, no UNIQUE index that is partial, computed or
    /// takes NULLs as equal.
    bool isPlainlyJudged = true;
    bool hasAlwaysIdentity = false; ///< A column that refuses to be set to NULL even where there is no row.
};

/// By table; one query.
std::vector<PostgreSqlTableFacts> readPostgreSqlTableFacts(Connection& connection, const Schema& schema,
                                                           const PostgreSqlRelations& relations);
