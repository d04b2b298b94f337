#pragma once

#include "model/review/statistics.h"

class QTextStream;

/// The tables with their columns and keys, for people.
void writeSchemaText(QTextStream& out, const Schema& schema);

/// For programs: format "cascade-explorer/schema", version 1. It is a whole snapshot, which readSnapshot() reads
/// back, with what was counted in the database.
void writeSchemaJson(QTextStream& out, const Schema& schema, const Statistics& statistics = {});
