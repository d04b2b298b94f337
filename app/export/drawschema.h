#pragma once

#include "app/export/picturerequest.h"

class Progress;
class QIODevice;

/// Lays out `schema` and writes its picture. Needs a QGuiApplication, no display.
/// Throws Error when the picture would be too large, Canceled when `progress` says so.
void drawSchema(const Schema& schema, const PictureRequest& request, QIODevice& out, Progress& progress);
