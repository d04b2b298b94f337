#pragma once

#include "model/schema/schema.h"

class Connection;

/// New keys first, as the server may refuse those; then keys that are dropped and made again. The server does
/// neither both in one statement for the same name, nor in a transaction, so the tables are locked in between.
QString mariaDbMigration(Connection& connection, const Schema& before, const Schema& after);
