#pragma once

#include "model/engines/scriptstatement.h"

#include <functional>

/// Calls `each` for the statements of a script as the client mysql reads them, such as mysqldump writes, with its
/// DELIMITER. Lines with other commands of the client are left out: they may run programs. Collations that only
/// MySQL 8 has become the nearest one of MariaDB.
/// Source: https://mariadb.com/kb/en/mariadb-command-line-client/ and https://mariadb.com/kb/en/comment-syntax/
void readMariaDbScript(const QString& script, const std::function<void(const ScriptStatement&)>& each);

/// Whether a script may go on after this error of the server's: rights and settings that a new server does not
/// have, and that are of no importance to tables and keys. `code` is the server's number.
bool isForgivenInMariaDbScript(int code);
