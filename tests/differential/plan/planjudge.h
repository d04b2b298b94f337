#pragma once

#include "model/database/connection.h"
#include "model/plan/plansimulation.h"
#include "tests/differential/plan/plangenerator.h"

/// What comparing one plan tells.
struct PlanVerdict {
    QStringList problems; ///< What differs, in words; empty where all agrees.
    bool isOpen = false; ///< It differs, and the prediction has warned that it may.
    QString refusal; ///< The engine's message; empty where all goes through.
    qsizetype rowsChanged = 0; ///< In the end, or where it is refused by the statements before.
};

/// Predicts a plan, runs it in the database, and compares: the refused statement and its message, the rows after each
/// statement, the rows in the end with the total. The connection is closed in between.
PlanVerdict judgePlan(RealDatabase& database, Connection connection, const Schema& schema,
                      const RandomPlan& plan);
