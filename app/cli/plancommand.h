#pragma once

#include <QStringList>

/// `cascade-explorer plan`: prints what a script of several statements would do. Returns 0 where all of them go
/// through, 3 where one is refused.
int runPlan(const QStringList& arguments);
