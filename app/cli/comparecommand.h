#pragma once

#include "model/review/schemacomparison.h"

#include <QStringList>

#include <functional>

class Progress;

/// The picture of a difference.
enum class DifferencePicture {
    Svg, ///< A file of its own, light.
    Inline, ///< Markup for a web page, light or dark as its reader's system is.
};

/// Draws a difference. The command line itself knows nothing of drawing.
using DrawDifference = std::function<QByteArray(const SchemaComparison& comparison, DifferencePicture picture,
                                                Progress& progress)>;

/// Whether the arguments ask for a comparison with a picture, so that fonts will be needed.
bool asksForDifferencePicture(const QStringList& arguments);

/// `cascade-explorer compare BEFORE AFTER`: what changed, and what that means for deletes. Returns the exit code: 0
/// where each delete does what it did, 4 where some does not.
int runCompare(const QStringList& arguments, const DrawDifference& draw);
