#pragma once

#include "model/cascade/outcome.h"
#include "model/schema/schema.h"

/// What the statement itself does: by which of a key's two actions it goes on.
enum class Deed { Deletes, Updates };

/// Why a row is affected, such as "deleted because invoice.customer_id = 3 refers to customer 3 (ON DELETE
/// CASCADE, fk_invoice_customer)".
QString explain(const Schema& schema, const AffectedRow& row, Deed deed = Deed::Deletes);

/// What changes in a row, such as "customer_id: 3 → NULL"; empty where it is deleted or blocks.
/// The old value stands there only where the row's key or its parent's key tells it.
QString changesText(const Schema& schema, const AffectedRow& row);
