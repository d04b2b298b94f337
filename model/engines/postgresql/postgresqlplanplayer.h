#pragma once

#include "model/plan/planplayer.h"
#include "model/schema/schema.h"

#include <memory>

class Connection;

/// Plays a plan as PostgreSQL would; see PlanPlayer. Both must outlive the player.
std::unique_ptr<PlanPlayer> playPostgreSqlPlan(Connection& connection, const Schema& schema,
                                               const PlanNeeds& needs);
