#pragma once

#include <QByteArray>
#include <QString>

/// Writes to the file at `path`, or to standard output where `path` is empty. Throws Error where it cannot.
void writeOutput(const QString& path, const QByteArray& content);
