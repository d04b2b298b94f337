#pragma once

#include "model/database/connectionurl.h"
#include "model/schema/schema.h"

#include <QStringList>

/// The engines that a lesson may name, as the JSON formats name them.
QStringList dialects();

/// "SQLite", …: for people.
QString dialectName(const QString& dialect);

/// Whether the program makes a database of that dialect by itself, without a server.
bool canMakeDatabase(const QString& dialect);

/// Makes a database of that dialect below `folder` by running a script of SQL statements.
/// Throws ScriptError when the script fails, Error when the database cannot be written.
ConnectionUrl makeDatabase(const QString& dialect, const QString& folder, const QString& script);

/// Gives a foreign key of such a database another ON DELETE, and changes nothing else; `schema` is what the
/// database has. Throws Error when it cannot be written.
void changeDeleteAction(const ConnectionUrl& database, const Schema& schema, ForeignKeyId key,
                        ReferentialAction action);
