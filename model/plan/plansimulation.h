#pragma once

#include "model/cascade/simulation.h"
#include "model/plan/planstatement.h"
#include "model/schema/schema.h"

#include <optional>

/// In which transactions a script runs.
enum class PlanTransactions {
    AsWritten, ///< BEGIN and COMMIT of the script; a statement outside of them is a transaction of its own.
    One, ///< All of it is one, with its COMMIT at the end.
};

/// What to predict.
struct PlanRequest {
    QString script;
    Enforcement enforcement = Enforcement::On;
    PlanTransactions transactions = PlanTransactions::AsWritten;
};

/// One statement of a plan and what it does to the rows as they are by then.
struct PlannedStatement {
    PlanStatement statement;
    Simulation simulation; ///< Without rows for BEGIN and ROLLBACK; COMMIT has blockers alone.
    bool isKept = false; ///< Whether what it did is there in the end.
    bool endsTransaction = false; ///< It commits the open transaction before it does anything of its own.
    bool hasTransaction = true; ///< False for a COMMIT or ROLLBACK that finds none open any more.
};

/// What a script does. It stops at the first statement that is refused, and what its transaction did before that is
/// rolled back: as with `psql -v ON_ERROR_STOP=1`, `sqlite3 -bail` and `mariadb`.
struct PlanSimulation {
    std::vector<PlannedStatement> statements; ///< The refused one is the last.
    size_t notReached = 0; ///< Statements behind it.
    bool isRefused = false;
    bool endsOpen = false; ///< The script ends inside of a transaction, which is then rolled back.
    QString enforcement; ///< "on" or "off".

    /// What is different in the end: a row that is changed twice is there once. Its outcome names no table.
    Simulation total;
};

/// Predicts a script without changing any of the user's data; lists at most `limit` rows of each table.
///
/// Throws RequestError for a script that is not understood, Error when the database fails, Canceled when the
/// connection's progress says so.
PlanSimulation simulatePlan(Connection& connection, const Schema& schema, const PlanRequest& request,
                            RowLimit limit);
