#pragma once

#include "app/export/schemaformat.h"

class Progress;
class QIODevice;

/// Lays out `schema` and writes its picture; only PNG has `pixelsPerUnit`. Needs a QGuiApplication, no display.
/// Throws Error when the picture would be too large, Canceled when `progress` says so.
void drawSchema(const Schema& schema, SchemaFormat format, double pixelsPerUnit, QIODevice& out,
                Progress& progress);
