#pragma once

#include <QString>

/// The dialect that a script of SQL statements is written in, by the words that only one engine has: "sqlite",
/// "postgresql" or "mariadb" (MySQL as well). Words that all of them have are SQLite's.
QString scriptDialect(const QString& script);
