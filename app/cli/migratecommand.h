#pragma once

#include <QStringList>

/// `cascade-explorer migrate URL (--what-if FILE | --change CHANGE …)`: the SQL that makes the changes real.
/// Returns the exit code.
int runMigrate(const QStringList& arguments);
