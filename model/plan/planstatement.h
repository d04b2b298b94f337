#pragma once

#include "model/plan/planplayer.h"

enum class PlanStatementKind { Delete, Update, Truncate, DropTable, Begin, Commit, Rollback };

/// One statement of a plan.
struct PlanStatement {
    PlanStatementKind kind = PlanStatementKind::Delete;
    QString sql; ///< As the script has it.
    int line = 0; ///< In the script; 0 for one that it does not have.
    SqlStatement statement; ///< Of Delete and Update.
    std::vector<TableId> tables; ///< Of Truncate and DropTable.
    std::set<TableId> only; ///< Of Truncate: those that it empties without the tables that inherit from them.
    Dependents dependents = Dependents::Refuse;
    bool skipsMissing = false; ///< DROP TABLE IF EXISTS.
};
