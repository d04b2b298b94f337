#pragma once

#include "model/engines/mariadb/mariadbsets.h"

/// Whether the order in which InnoDB works through the rows may matter, so that the sets do not tell what
/// happens. Errs on the side of yes.
bool mariaDbOrderMayMatter(Connection& connection, const Schema& schema, const MariaDbSelection& selection,
                           const MariaDbSets& sets);

/// The only key that stands in the way of the delete; invalid where none does. For sets whose order does not
/// matter.
ForeignKeyId blockingKey(const MariaDbSets& sets);
