#pragma once

#include "model/engines/scriptstatement.h"

#include <functional>

/// Calls `each` for the statements of a script as psql reads them, such as pg_dump writes. psql's own commands
/// (lines that begin with a backslash) are left out: they may run programs. The rows of COPY … FROM stdin come
/// as INSERT statements.
/// Source: https://www.postgresql.org/docs/15/sql-syntax-lexical.html and sql-copy.html
void readPostgreSqlScript(const QString& script, const std::function<void(const ScriptStatement&)>& each);

/// Whether a script may go on after this error of the server's: what is missing on a new server, and is of no
/// importance to tables and keys (roles, settings of newer versions, extensions). `sqlState` is its code.
bool isForgivenInScript(const QString& sqlState, const QString& message);
