#pragma once

#include <QString>

/// Throws RequestError unless `sql` stays inside of the parentheses that are put around it, as one condition.
void checkCondition(const QString& sql);
