#pragma once

#include "model/schema/schema.h"

#include <QString>

class Progress;
class QIODevice;

/// Lays out `schema` and writes its picture; `format` is "svg", "png" or "pdf". Needs a QGuiApplication, no
/// display. Throws Error when the picture would be too large, Canceled when `progress` says so.
void drawSchema(const Schema& schema, const QString& format, QIODevice& out, Progress& progress);
