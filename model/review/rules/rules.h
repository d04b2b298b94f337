#pragma once

#include "model/review/chains.h"

#include <vector>

struct CheckContext;

// The rules of a review. Each hands its findings to the context as they are found, in the order of the keys or
// tables; those that ask about rows ask one set query for each key or table that is concerned.

/// `no-index`: no index finds the children of a parent row.
void checkIndexes(const CheckContext& context);

/// `null-into-not-null`: SET NULL on a column that is NOT NULL. `default-without-parent`: SET DEFAULT, and there
/// is no parent row with that value.
void checkActions(const CheckContext& context);

/// `not-enforced`: what is declared and does not act.
void checkEnforcement(const CheckContext& context);

/// `type-mismatch` and `collation-mismatch`: the two ends of a key compare in unexpected ways.
void checkValues(const CheckContext& context);

/// `orphans`: child rows without their parent row.
void checkOrphans(const CheckContext& context);

/// `undeletable-cycle`: tables whose rows hold each other fast.
void checkCycles(const CheckContext& context);

/// `cascade-across-schemas`: a delete changes rows of another schema.
void checkSchemas(const CheckContext& context);

/// `cascade-too-deep`: chains of rows near the engine's limit, or beyond it.
void checkDepth(const CheckContext& context, const std::vector<Chain>& chains);

/// `order-dependent`: the order in which the engine acts on keys decides whether a delete goes through.
void checkOrder(const CheckContext& context);

/// `differs-on-ENGINE`: what other engines would do with the same keys and rows.
void checkPortability(const CheckContext& context, const std::vector<Chain>& chains);
