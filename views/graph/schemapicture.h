#pragma once

#include "model/layout/layout.h"
#include "model/schema/schema.h"

#include <optional>

class QIODevice;

enum class PictureFormat { Svg, Png, Pdf };

/// The format that is called "svg", "png" or "pdf", in any case.
std::optional<PictureFormat> pictureFormat(const QString& name);

/// Writes the whole schema as a picture to an open device: light on white, all columns, with the legend.
/// `layout` is one of layoutGraph(schema). SVG and PDF keep texts as texts; a PNG has two pixels a scene
/// unit. Throws Error when a PNG would get too big, or the device does not take it. Needs a QGuiApplication.
void writePicture(const Schema& schema, const Layout& layout, PictureFormat format, QIODevice& device);
