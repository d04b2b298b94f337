#pragma once

#include "views/graph/schemadrawing.h"
#include "views/graph/schemapicture.h"

#include <QByteArray>
#include <QStringList>
#include <QXmlStreamAttributes>

/// The file that a picture is.
QByteArray picture(const SchemaDrawing& drawing, PictureFormat format,
                   double pixelsPerUnit = UsualPixelsPerUnit);
QByteArray picture(const Schema& schema, const Layout& layout, PictureFormat format,
                   double pixelsPerUnit = UsualPixelsPerUnit);

struct Svg {
    QXmlStreamAttributes root;
    QStringList texts;
};

Svg parsed(const QByteArray& svg);

struct SvgGroup {
    QString move; ///< Its `transform`.
    QStringList texts;
};

struct SvgLayerContent {
    QString name;
    std::vector<SvgGroup> groups;
};

/// Which groups with a class there are, and which groups within them.
std::vector<SvgLayerContent> parsedLayers(const QByteArray& svg);
