#pragma once

#include "model/review/statistics.h"
#include "model/schema/schema.h"
#include "model/whatif/schemachange.h"

class QTextStream;

/// The tables with their columns and keys, for people. `changes` have made the schema; none: it is the database's.
void writeSchemaText(QTextStream& out, const Schema& schema, const ChangeSet& changes);

/// For programs: format "cascade-explorer/schema", version 1. It is a whole snapshot, which readSnapshot() reads
/// back, with what was counted in the database.
void writeSchemaJson(QTextStream& out, const Schema& schema, const Statistics& statistics = {},
                     const ChangeSet& changes = {});
