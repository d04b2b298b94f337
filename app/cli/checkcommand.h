#pragma once

#include <QStringList>

/// `cascade-explorer check URL --mappers FILE`: what SQLAlchemy's models and the database make of deletes together.
/// Returns the exit code.
int runCheck(const QStringList& arguments);
