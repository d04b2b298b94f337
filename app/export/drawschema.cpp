#include "app/export/drawschema.h"

#include "app/export/exportschema.h"
#include "model/layout/layouter.h"
#include "views/graph/graphgeometry.h"

void drawSchema(const Schema& schema, const PictureRequest& request, QIODevice& out, Progress& progress)
{
    const SchemaDrawing drawing{
        std::make_shared<const Schema>(schema), layOut(layoutGraph(schema), progress), {request.notation}};
    exportSchema(drawing, request.format, request.pixelsPerUnit, out, progress);
}
