#pragma once

#include "app/export/schemaformat.h"
#include "model/layout/layout.h"

class Progress;
class QIODevice;

/// Writes a schema in any format. Only pictures look at `layout`, which is one of layoutGraph(schema), and only
/// PNG at `pixelsPerUnit`. Pictures need a QGuiApplication. Throws Error when a PNG would get too big, or the
/// device does not take what is written; Canceled when `progress` says so.
void exportSchema(const Schema& schema, const Layout& layout, SchemaFormat format, double pixelsPerUnit,
                  QIODevice& device, Progress& progress);
