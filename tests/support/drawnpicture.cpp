#include "tests/support/drawnpicture.h"

#include "model/job/progress.h"

#include <QBuffer>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

QByteArray picture(const SchemaDrawing& drawing, PictureFormat format, double pixelsPerUnit)
{
    NoProgress progress;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    writePicture(drawing, format, pixelsPerUnit, buffer, progress);
    return buffer.data();
}

QByteArray picture(const Schema& schema, const Layout& layout, PictureFormat format, double pixelsPerUnit)
{
    return picture({std::make_shared<const Schema>(schema), layout}, format, pixelsPerUnit);
}

Svg parsed(const QByteArray& svg)
{
    Svg result;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == u"svg")
            result.root = reader.attributes();
        else if (reader.isStartElement() && reader.name() == u"text")
            result.texts << reader.readElementText().trimmed();
    }
    return result;
}

std::vector<SvgLayerContent> parsedLayers(const QByteArray& svg)
{
    std::vector<SvgLayerContent> layers;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == u"text" && !layers.empty()
            && !layers.back().groups.empty())
            layers.back().groups.back().texts << reader.readElementText().trimmed();
        else if (reader.isStartElement() && reader.attributes().hasAttribute(u"class"_s))
            layers.push_back({reader.attributes().value(u"class"_s).toString(), {}});
        else if (reader.isStartElement() && reader.name() == u"g" && !layers.empty())
            layers.back().groups.push_back({reader.attributes().value(u"transform"_s).toString(), {}});
    }
    return layers;
}
