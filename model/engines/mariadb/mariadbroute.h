#pragma once

#include "model/cascade/outcome.h"
#include "model/schema/foreignkey.h"

struct MariaDbRoute;
using MariaDbRouteId = Id<MariaDbRoute>;

/// A way on which a delete comes to rows of a table: from the rows that the statement names, along foreign
/// keys, to all the children each time. The first route of a delete is the statement itself.
struct MariaDbRoute {
    TableId table;
    Effect effect = Effect::Delete; ///< What happens to the rows; only deletes lead on.
    MariaDbRouteId before; ///< Invalid for the statement itself.
    ForeignKeyId key; ///< The last step; invalid for the statement itself.
    int depth = 0; ///< Steps.
    qint64 reached = 0; ///< Rows that the last step comes to.
    qint64 rows = 0; ///< Those among them that no earlier route comes to.
};
