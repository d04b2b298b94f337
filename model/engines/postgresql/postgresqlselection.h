#pragma once

#include "model/cascade/deleterequest.h"
#include "model/schema/schema.h"

#include <QString>

class Connection;

/// The condition of the request's DELETE, for rows named by key as well.
///
/// Throws RequestError for a key that is not one of the table's or that no row has, and for a condition that
/// PostgreSQL cannot read or that is more than a condition.
QString selectionCondition(Connection& connection, const Schema& schema, const DeleteRequest& request);

/// Throws RequestError where `sql` cannot be one condition.
void checkPostgreSqlCondition(const QString& sql);
