#pragma once

#include "model/whatif/schemachange.h"

class JsonWriter;
class QTextStream;

/// Says, for people, that what follows is not of the database as it is. Nothing where there are no changes.
void writeHypothesis(QTextStream& out, const ChangeSet& changes);

/// For programs: the member "hypothetical", an array of the changes in words. Nothing where there are none.
void writeHypothesis(JsonWriter& json, const ChangeSet& changes);
