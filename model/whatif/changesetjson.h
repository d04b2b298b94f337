#pragma once

#include "model/whatif/schemachange.h"

#include <QByteArray>

/// A change set as a file: JSON, format "cascade-explorer/changes", version 1.
QByteArray toJson(const ChangeSet& changes);

/// Throws RequestError that names the place where the file is wrong.
ChangeSet readChangesJson(const QByteArray& json);

/// The change set of a file. Throws RequestError, which names the file, where it cannot be read.
ChangeSet readChangesFile(const QString& path);
