#pragma once

#include "app/export/picturerequest.h"

#include <QStringList>

#include <functional>

class Progress;
class QIODevice;

/// Draws a schema as a picture. The command line itself knows nothing of drawing.
using DrawSchema = std::function<void(const Schema& schema, const PictureRequest& request, QIODevice& out,
                                      Progress& progress)>;

/// Whether the arguments ask for a picture, so that fonts will be needed.
bool asksForPicture(const QStringList& arguments);

/// `cascade-explorer schema`: prints the tables and foreign keys, or draws them. Returns the exit code.
int runSchema(const QStringList& arguments, const DrawSchema& draw);
