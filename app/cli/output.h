#pragma once

#include <QByteArray>
#include <QString>

/// Writes a report to the file at `path`, or to standard output where that is empty. Throws Error where it cannot.
void writeOutput(const QByteArray& report, const QString& path);
