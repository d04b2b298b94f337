#pragma once

#include <QString>

/// Makes a new SQLite file at `path` by running a script of SQL statements. Throws Error, and leaves no file,
/// when the script fails or the file cannot be written.
void createFromScript(const QString& path, const QString& script);
