#pragma once

#include "model/orm/findinmappers.h"

class JsonWriter;
class QTextStream;

/// The finding in three lines, each behind `indentation`.
void writeText(QTextStream& out, const MapperFinding& finding, const QString& indentation);

/// The finding as an object.
void writeJson(JsonWriter& json, const MapperFinding& finding);
