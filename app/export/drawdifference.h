#pragma once

#include "app/cli/comparecommand.h"

/// Draws what changed from one schema to another. Needs a QApplication, no display.
/// Throws Canceled when `progress` says so.
QByteArray drawDifference(const SchemaComparison& comparison, DifferencePicture picture, Progress& progress);
