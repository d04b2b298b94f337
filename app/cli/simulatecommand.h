#pragma once

#include <QStringList>

/// `cascade-explorer simulate`: prints what a delete would do. Returns 0 where it goes through, 3 where it
/// does not.
int runSimulate(const QStringList& arguments);
