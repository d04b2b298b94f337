#include "app/export/exportschema.h"

#include "views/graph/schemapicture.h"

#include <QTextStream>

void exportSchema(const SchemaDrawing& drawing, SchemaFormat format, double pixelsPerUnit, QIODevice& device,
                  Progress& progress, const ChangeSet& changes)
{
    const auto draw
        = [&](PictureFormat picture) { writePicture(drawing, picture, pixelsPerUnit, device, progress); };
    switch (format) {
    case SchemaFormat::Text:
    case SchemaFormat::Json:
    case SchemaFormat::Dot:
    case SchemaFormat::Mermaid:
    case SchemaFormat::Dbml: {
        QTextStream out(&device);
        writeSchema(out, withShownKeys(*drawing.schema, drawing.look.filter), format, changes);
        return;
    }
    case SchemaFormat::Svg:
        draw(PictureFormat::Svg);
        return;
    case SchemaFormat::Png:
        draw(PictureFormat::Png);
        return;
    case SchemaFormat::Pdf:
        draw(PictureFormat::Pdf);
        return;
    case SchemaFormat::Html:
        draw(PictureFormat::Html);
        return;
    }
    Q_UNREACHABLE();
}
