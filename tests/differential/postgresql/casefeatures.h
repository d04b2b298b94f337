#pragma once

#include "tests/differential/postgresql/casetable.h"
#include "tests/differential/random.h"

enum class CaseDeferral { Immediate, Deferrable };

/// Random unique indexes, EXCLUDE and CHECK constraints of a table, which the values that actions give may
/// violate. Those that its rows violate already are refused. Deferrable ones must come after the rows: without
/// their triggers, rows get in that violate them.
QStringList extraConstraints(Random& random, const CaseTable& table, CaseDeferral deferral);

/// Makes an internal trigger of a table, given as SQL, fire in other cases than it would.
QString changedTrigger(Random& random, const QString& table);

/// What may change a delete in ways that cannot be predicted, but does not here.
struct CaseOddity {
    CaseTable table;
    QString warning; ///< The code of the warning that it deserves.
    QStringList statements;
};

/// A user's triggers, a rule, row-level security, or nothing.
std::vector<CaseOddity> harmlessOddities(Random& random, const std::vector<CaseTable>& tables);
