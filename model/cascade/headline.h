#pragma once

#include "model/cascade/outcome.h"
#include "model/schema/schema.h"

#include <optional>

/// The outcome in one sentence without a full stop, such as "Deleting customer 3 deletes 41 rows in 5 tables,
/// sets 2 to NULL; refused by 1 row of invoice through fk_invoice_customer".
///
/// A single row is named by `singleKey`, or by its key in `someRows`.
QString headline(const Schema& schema, const Outcome& outcome, const std::vector<AffectedRow>& someRows,
                 const std::optional<RowKey>& singleKey = std::nullopt);

/// What an outcome does, such as "deletes 41 rows in 5 tables, sets 2 to NULL"; `nothing` where it does nothing.
QString effectsInWords(const Outcome& outcome, const QString& nothing);

/// What refuses says: "The database would say: %1" or "SQLAlchemy would raise %1", with a place for the message.
QString refuserSays(const Outcome& outcome);

/// "Updating 3 rows of customer updates 12; refused by …": the same for an UPDATE.
QString headlineOfUpdate(const Schema& schema, const Outcome& outcome);

/// The same for what concerns whole tables: `deed` is "Emptying customer, visit".
QString headlineOfTables(const Schema& schema, const Outcome& outcome, const QString& deed);
