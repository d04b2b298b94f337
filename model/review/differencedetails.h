#pragma once

#include "model/review/schemacomparison.h"

/// Whether two schemas are of one engine.
enum class Dialects { Same, Different };

/// What changed of a table that both schemas have: columns, primary key, indexes, checks, triggers, storage engine. Types
/// and expressions are the business of one dialect, and compared there only.
QStringList tableDetails(const Table& before, const Table& after, Dialects dialects);

/// Fills in what changed of a key that both schemas have.
void describe(ForeignKeyDifference& difference, const Schema& before, const Schema& after);
