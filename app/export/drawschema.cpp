#include "app/export/drawschema.h"

#include "app/export/exportschema.h"
#include "model/layout/layouter.h"
#include "views/graph/graphgeometry.h"

void drawSchema(const Schema& schema, SchemaFormat format, double pixelsPerUnit, QIODevice& out,
                Progress& progress)
{
    exportSchema(schema, layOut(layoutGraph(schema), progress), format, pixelsPerUnit, out, progress);
}
