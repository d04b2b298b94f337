#pragma once

#include "views/graph/schemadrawing.h"

#include <QImage>

class Progress;
class QIODevice;
class QPaintDevice;

// A drawing as a picture: light on white, all columns, with the legend. Sizes are in scene units. Everything here needs a QGuiApplication, and throws Canceled when
// `progress` says so.

enum class PictureFormat {
    Svg,
    Png,
    Pdf,
    Html, ///< A page to zoom and to search, light or dark as its reader's system is.
};

constexpr double UsualPixelsPerUnit = 2;

QSize pictureSize(const SchemaDrawing& drawing);

/// The most pixels for each unit that a PNG of so large a picture may have, in hundredths.
double largestPngScale(QSize picture);

QSize pngSize(QSize picture, double pixelsPerUnit); ///< In pixels.

/// Writes a picture to an open device. Only PNG has `pixelsPerUnit`; the others keep texts as texts. Throws
/// Error when a PNG would get too big, or the device does not take the picture.
void writePicture(const SchemaDrawing& drawing, PictureFormat format, double pixelsPerUnit, QIODevice& device,
                  Progress& progress);

/// For the clipboard: UsualPixelsPerUnit, or fewer where pasting so many pixels would take long.
QImage pictureImage(const SchemaDrawing& drawing, Progress& progress);

/// Paints the picture onto a page, as large as fits; onto none where it is cancelled.
void printPicture(const SchemaDrawing& drawing, QPaintDevice& paper, Progress& progress);
