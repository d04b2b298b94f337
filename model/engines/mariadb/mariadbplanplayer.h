#pragma once

#include "model/plan/planplayer.h"
#include "model/schema/schema.h"

#include <memory>

class Connection;

/// Plays a plan as MariaDB would; see PlanPlayer. Both must outlive the player.
std::unique_ptr<PlanPlayer> playMariaDbPlan(Connection& connection, const Schema& schema,
                                            const PlanNeeds& needs);
