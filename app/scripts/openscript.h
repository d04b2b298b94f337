#pragma once

#include "model/database/connectionurl.h"

class Progress;

/// Whether what a user names is a script of SQL statements: a file that ends in .sql, with or without ?dialect=.
bool isScript(const QString& text);

/// A script as something to open. One in SQLite's SQL becomes a database, which has its rows; one for PostgreSQL,
/// MariaDB or MySQL runs on a server that is started for it and gone afterwards, and becomes a snapshot. Either is
/// kept in the user's cache until the script changes. The dialect is told by the script's words, or by
/// `?dialect=sqlite`, `postgresql`, `mariadb` or `mysql` behind its path.
///
/// Throws RequestError where there is no such file, a statement fails, or no server is at hand; Error where the
/// server does not start; Canceled when `progress` says so.
ConnectionUrl scriptUrl(const QString& text, Progress& progress);
