#pragma once

#include "model/orm/compareways.h"

class QTextStream;

/// For people: the ways side by side, then what differs, and why.
void writeText(QTextStream& out, const Schema& schema, const WayComparison& comparison);

/// For programs: format "cascade-explorer/ways", version 1, with a "cascade-explorer/simulation" for each way.
void writeJson(QTextStream& out, const Schema& schema, const WayComparison& comparison);
