#include "app/export/drawdifference.h"

#include "views/graph/differencepicture.h"

QByteArray drawDifference(const SchemaComparison& comparison, DifferencePicture picture, Progress& progress)
{
    switch (picture) {
    case DifferencePicture::Svg:
        return differenceSvg(comparison, progress);
    case DifferencePicture::Inline:
        return differenceMarkup(comparison, progress);
    }
    Q_UNREACHABLE();
}
