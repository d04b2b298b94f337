#pragma once

#include "model/database/connectionurl.h"
#include "tests/differential/postgresql/postgresqlcase.h"

/// What two ways of predicting say of one case.
struct PostgreSqlWays {
    bool isBySets = false; ///< Whether sets of rows settle the case; else both are replays.
    QString difference; ///< In words; empty where the ways agree.
};

/// Predicts a case, whose tables are in the database, by replay and by sets of rows.
PostgreSqlWays comparePostgreSqlWays(const ConnectionUrl& url, const PostgreSqlCase& testCase);
