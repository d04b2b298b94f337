#pragma once

#include "model/review/schemacomparison.h"

#include <QByteArray>

class Progress;

/// The difference of two schemas as SVG: what changed of the tables and keys of both is marked, the rest recedes.
/// Where there are many tables, only those that have to do with a change are shown. Needs a QApplication, no
/// display. Throws Canceled when `progress` says so.
QByteArray differenceSvg(const SchemaComparison& comparison, Progress& progress);

/// The same as markup for a web page, light or dark as its reader's system is.
QByteArray differenceMarkup(const SchemaComparison& comparison, Progress& progress);
