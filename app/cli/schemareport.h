#pragma once

#include "model/schema/schema.h"

class QTextStream;

/// The tables with their columns and keys, for people.
void writeSchemaText(QTextStream& out, const Schema& schema);

/// For programs: format "cascade-explorer/schema", version 1.
void writeSchemaJson(QTextStream& out, const Schema& schema);
