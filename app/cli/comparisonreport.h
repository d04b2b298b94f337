#pragma once

#include "model/orm/compareways.h"
#include "model/whatif/schemachange.h"

class QTextStream;

/// For people: the ways side by side, then what differs, and why.
/// `changes` have made the schema; none: it is the database's.
void writeText(QTextStream& out, const Schema& schema, const WayComparison& comparison,
               const ChangeSet& changes);

/// For programs: format "cascade-explorer/ways", version 1, with a "cascade-explorer/simulation" for each way.
void writeJson(QTextStream& out, const Schema& schema, const WayComparison& comparison,
               const ChangeSet& changes);
