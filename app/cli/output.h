#pragma once

#include <QByteArray>
#include <QString>

class QTextStream;

/// Writes a whole report to the file at `path`, or to standard output where that is empty. Throws Error where it cannot
/// be written; a file is then as it was.
void writeOutput(const QByteArray& report, const QString& path);

/// Ends a report that was written to standard output piece by piece. Throws Error where not all of it was.
void finishOutput(QTextStream& out);
