#pragma once

#include "model/schema/schema.h"

class Connection;

/// Makes each table anew whose text in `after` is not that in `before`, in the twelve steps of
/// https://www.sqlite.org/lang_altertable.html#otheralter, with row ids, indexes, triggers, the counter of
/// AUTOINCREMENT and what ANALYZE found. Reads the texts of indexes and triggers from the connection.
QString sqliteMigration(Connection& connection, const Schema& before, const Schema& after);
