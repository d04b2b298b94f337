#pragma once

#include <QByteArray>
#include <QString>

/// Writes a whole report to a file, or to standard output where the path is empty. Throws Error where it cannot be
/// written; a file is then as it was.
void writeReport(const QByteArray& report, const QString& path);
