#include "app/picture/drawschema.h"

#include "model/layout/layouter.h"
#include "views/graph/graphgeometry.h"
#include "views/graph/schemapicture.h"

void drawSchema(const Schema& schema, const QString& format, QIODevice& out, Progress& progress)
{
    writePicture(schema, layOut(layoutGraph(schema), progress), pictureFormat(format).value(), out);
}
