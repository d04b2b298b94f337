#include "views/graph/schemapicture.h"

#include "model/job/error.h"
#include "views/graph/picturepage.h"
#include "views/graph/schemapainting.h"
#include "views/graph/svgtidy.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QLocale>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPicture>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr int MaxSide = 30'000; // QPainter's raster engine takes up to 32,767 pixels.
constexpr double MaxPixels = 64'000'000; // 256 MB of memory
constexpr double MaxPixelsToPaste = 16'000'000; // Whoever pastes waits until it is encoded.

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SchemaPicture)
};

QByteArray nameOf(PictureLayer layer)
{
    switch (layer) {
    case PictureLayer::Frames:
        return "frames";
    case PictureLayer::Keys:
        return "keys";
    case PictureLayer::Tables:
        return "tables";
    case PictureLayer::Badges:
        return "badges";
    case PictureLayer::GroupNames:
        return "names";
    case PictureLayer::Legend:
        return "legend";
    }
    Q_UNREACHABLE();
}

/// As QSvgGenerator writes it.
SvgLayer untidySvg(const SchemaPainting& painting, PictureLayer layer, Progress& progress)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        // At 96 dots an inch, width and height in millimetres are those of the viewBox in CSS pixels.
        constexpr int CssResolution = 96;
        generator.setResolution(CssResolution);
        generator.setSize(painting.size());
        generator.setViewBox(QRect({}, painting.size()));
        generator.setTitle(Texts::tr("Tables and foreign keys"));
        QPainter painter(&generator);
        painting.paint(painter, layer, progress);
    }
    const bool isGrouped = layer == PictureLayer::Tables || layer == PictureLayer::GroupNames;
    return {nameOf(layer), buffer.data(), isGrouped ? SvgGroups::OfAll : SvgGroups::OfMoved};
}

std::vector<SvgLayer> untidySvg(const SchemaPainting& painting, Progress& progress)
{
    std::vector<SvgLayer> result;
    for (const PictureLayer layer : PictureLayers)
        result.push_back(untidySvg(painting, layer, progress));
    return result;
}

QByteArray svgOf(const SchemaPainting& painting, Progress& progress)
{
    return tidiedSvg(untidySvg(painting, progress), painting.origin(), progress);
}

QByteArray pageOf(const SchemaDrawing& drawing, Progress& progress)
{
    const SchemaPainting light(drawing, graphTheme(QPalette(Qt::white)));
    const SchemaPainting dark = light.inColors(graphTheme(QPalette(Qt::black)));
    const TwofoldPicture picture = twofoldPicture(untidySvg(light, progress), untidySvg(dark, progress));
    return picturePage(tidiedSvg(picture.layers, light.origin(), progress), picture.colors,
                       Texts::tr("Tables and foreign keys"));
}

double largestScale(QSize size, double maxPixels = MaxPixels)
{
    const double bySide = double(MaxSide) / std::max(size.width(), size.height());
    return std::min(bySide, std::sqrt(maxPixels / (double(size.width()) * size.height())));
}

QImage imageOf(const SchemaPainting& painting, double scale, Progress& progress)
{
    const QSize size = pngSize(painting.size(), scale);
    if (scale > largestScale(painting.size()))
        throw Error(
            Texts::tr(
                "The picture would have %1 × %2 pixels, too many for PNG; choose a scale of at most %3, "
                "or use SVG or PDF.")
                .arg(size.width())
                .arg(size.height())
                .arg(largestPngScale(painting.size())));
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.scale(scale, scale);
    painting.paint(painter, progress);
    return image;
}

void writePdf(const SchemaPainting& painting, QIODevice& device, Progress& progress)
{
    // Source: ISO 32000-1, annex C.2: viewers take pages of up to 14,400 units a side.
    constexpr double MaxPageSide = 14'400;
    constexpr int PointsPerInch = 72;
    constexpr int Resolution = 720;
    const QSizeF size = painting.size();
    const double shrink = std::min(1.0, MaxPageSide / std::max(size.width(), size.height()));
    QPdfWriter writer(&device);
    writer.setResolution(Resolution);
    writer.setPageMargins(QMarginsF());
    writer.setPageSize(QPageSize(size * shrink, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setTitle(Texts::tr("Tables and foreign keys"));
    QPainter painter(&writer);
    const double scale = shrink * Resolution / PointsPerInch;
    painter.scale(scale, scale);
    painting.paint(painter, progress);
}

void write(const QByteArray& picture, QIODevice& device)
{
    if (device.write(picture) != picture.size())
        throw Error(Texts::tr("The picture cannot be written: %1").arg(device.errorString()));
}

} // namespace

QSize pictureSize(const SchemaDrawing& drawing)
{
    return SchemaPainting(drawing, paperTheme()).size();
}

double largestPngScale(QSize picture)
{
    return std::floor(largestScale(picture) * 100) / 100;
}

QSize pngSize(QSize picture, double pixelsPerUnit)
{
    return {qCeil(picture.width() * pixelsPerUnit), qCeil(picture.height() * pixelsPerUnit)};
}

void writePicture(const SchemaDrawing& drawing, PictureFormat format, double pixelsPerUnit, QIODevice& device,
                  Progress& progress)
{
    const auto painting = [&] { return SchemaPainting(drawing, paperTheme()); };
    switch (format) {
    case PictureFormat::Svg:
        write(svgOf(painting(), progress), device);
        return;
    case PictureFormat::Png:
        if (!imageOf(painting(), pixelsPerUnit, progress).save(&device, "PNG"))
            throw Error(Texts::tr("The picture cannot be written: %1").arg(device.errorString()));
        return;
    case PictureFormat::Pdf:
        writePdf(painting(), device, progress);
        return;
    case PictureFormat::Html:
        write(pageOf(drawing, progress), device);
        return;
    }
    Q_UNREACHABLE();
}

QImage pictureImage(const SchemaDrawing& drawing, Progress& progress)
{
    const SchemaPainting painting(drawing, paperTheme());
    return imageOf(painting, std::min(UsualPixelsPerUnit, largestScale(painting.size(), MaxPixelsToPaste)),
                   progress);
}

void printPicture(const SchemaDrawing& drawing, QPaintDevice& paper, Progress& progress)
{
    const SchemaPainting painting(drawing, paperTheme());
    // Nothing is printed of what is cancelled: a printer takes whatever was begun.
    QPicture recorded;
    QPainter recorder(&recorded);
    painting.paint(recorder, progress);
    recorder.end();

    QPainter painter;
    if (!painter.begin(&paper))
        throw Error(Texts::tr("The printer takes no page; choose another one."));
    const QSizeF page(painter.viewport().size());
    const QSizeF size = QSizeF(painting.size()).scaled(page, Qt::KeepAspectRatio);
    painter.translate((page.width() - size.width()) / 2, (page.height() - size.height()) / 2);
    const double scale = size.width() / painting.size().width();
    // A QPicture enlarges itself by the resolution of what it is drawn on.
    const double ownScale = double(paper.logicalDpiX()) / recorded.logicalDpiX();
    painter.scale(scale / ownScale, scale / ownScale);
    painter.drawPicture(0, 0, recorded);
}
