#pragma once

#include "model/cascade/outcome.h"
#include "model/schema/schema.h"

class Connection;

/// Warns of children that the server keeps from the user: information_schema lists no table to which the user
/// has no right at all, and no key of such a table; InnoDB acts on the key all the same.
///
/// `hidden-child`: InnoDB's own tables, which the right PROCESS shows, name a key of a table that is not in
/// `schema`. `rights`: there is no PROCESS to look with, and the user lacks SELECT on a whole database whose
/// rows go.
void warnOfHiddenChildren(Outcome& outcome, Connection& connection, const Schema& schema);
