#pragma once

#include "tests/differential/plan/realdatabase.h"

class Connection;

/// A script of DELETE, UPDATE, TRUNCATE and DROP TABLE statements, in transactions or not.
struct RandomPlan {
    QStringList statements;
    Enforcement enforcement = Enforcement::On;

    QString script() const; ///< As a file would have it.
};

/// Makes up a plan for a database, mostly of statements that change keys.
RandomPlan generatePlan(const Connection& connection, const Schema& schema, const RealRows& rows,
                        const RealDatabase& database, Random& random);
