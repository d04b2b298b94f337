#pragma once

#include "model/cascade/outcome.h"
#include "model/engines/mariadb/mariadbselection.h"

class Connection;

/// Adds what the catalog cannot settle, or what a person should know before the delete:
///
/// `user-trigger`: the requested table has DELETE triggers; those of other tables do not run, as InnoDB's
/// cascades fire none. `no-rows`: the condition matches nothing. `not-enforced`: foreign keys are off, or the
/// storage engine ignores a key. `left-dangling`: children that such a delete leaves behind.
/// `condition-reads-tables`: the condition has a query of its own, whose answer may change while rows go.
/// `hidden-child`, `rights`: see warnOfHiddenChildren().
void addMariaDbWarnings(Outcome& outcome, Connection& connection, const Schema& schema,
                        const MariaDbSelection& selection);

/// Of the condition of a statement that changes more than one row: `condition-reads-tables`.
void warnOfMariaDbQueries(std::vector<Warning>& warnings, TableId table, const QString& where);
