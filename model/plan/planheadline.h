#pragma once

#include "model/cascade/explain.h"
#include "model/plan/plansimulation.h"

/// What one statement of a plan does, in one sentence without a full stop.
QString planHeadline(const Schema& schema, const PlannedStatement& planned);

/// How the plan ends, such as "Statement 2 of 3 is refused; the one before it stays".
QString planHeadline(const PlanSimulation& plan);

/// What the statement of a plan does itself: for explain().
Deed deedOf(const PlanStatement& statement);
