#pragma once

#include "model/engines/mariadb/mariadbroute.h"
#include "model/engines/mariadb/mariadbselection.h"

#include <vector>

class Connection;

/// What a delete comes to, as sets of rows that stay in the database.
struct MariaDbSets {
    std::vector<MariaDbRoute> routes; ///< The statement itself first, then with growing depth.
    qint64 selected = 0; ///< Rows that the statement itself names.

    /// False where the routes are not the whole answer: rows then have to be followed one by one.
    bool isComplete = true;

    qint64 affectedRows() const;
};

/// Counts the rows of a delete along its routes: one query for each table that has children, on each route to
/// it. Reads nothing but counts.
MariaDbSets findMariaDbSets(Connection& connection, const Schema& schema, const MariaDbSelection& selection);
