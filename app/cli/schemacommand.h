#pragma once

#include <QStringList>

/// `cascade-explorer schema`: prints the tables and foreign keys, or draws them. Returns the exit code.
int runSchema(const QStringList& arguments);
