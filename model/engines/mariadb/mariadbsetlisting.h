#pragma once

#include "model/cascade/prediction.h"
#include "model/engines/mariadb/mariadbsets.h"

/// Lists the rows of a delete from its routes, as the server sends them: none are held in memory. As
/// Prediction::listRows(): the rows that stand in the way first, then the others, route by route.
bool listMariaDbSets(Connection& connection, const Schema& schema, const MariaDbSelection& selection,
                     const MariaDbSets& sets, RowLimit limit,
                     const std::function<void(const AffectedRow&)>& visit);
