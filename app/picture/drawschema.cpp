#include "app/picture/drawschema.h"

#include "model/layout/layouter.h"
#include "views/graph/graphgeometry.h"
#include "views/graph/schemapicture.h"

using namespace Qt::StringLiterals;

namespace {

PictureFormat pictureFormat(const QString& format)
{
    if (format == "png"_L1)
        return PictureFormat::Png;
    return format == "pdf"_L1 ? PictureFormat::Pdf : PictureFormat::Svg;
}

} // namespace

void drawSchema(const Schema& schema, const QString& format, QIODevice& out, Progress& progress)
{
    writePicture(schema, layOut(layoutGraph(schema), progress), pictureFormat(format), out);
}
