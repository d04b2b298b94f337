#pragma once

#include "app/export/schemaformat.h"
#include "views/graph/schemadrawing.h"

class Progress;
class QIODevice;

/// Writes a drawing in any format, with the foreign keys that its filter shows. Only pictures look at the layout
/// and the notation, and only PNG at `pixelsPerUnit`. Pictures need a QGuiApplication. Throws Error when a PNG would get too big, or the
/// device does not take what is written; Canceled when `progress` says so. What is no picture says that it is
/// hypothetical where `changes` have made the schema.
void exportSchema(const SchemaDrawing& drawing, SchemaFormat format, double pixelsPerUnit, QIODevice& device,
                  Progress& progress, const ChangeSet& changes = {});
