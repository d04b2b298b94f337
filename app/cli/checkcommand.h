#pragma once

#include <QStringList>

/// `cascade-explorer check URL`: what stands out in a database's foreign keys and the rows behind them and, with
/// --mappers, what SQLAlchemy's models make of deletes. Returns the exit code.
int runCheck(const QStringList& arguments);
