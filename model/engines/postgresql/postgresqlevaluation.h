#pragma once

#include "model/database/value.h"

class Connection;

/// What the server says to an expression of the user's: a value, or why there is none.
struct PostgreSqlEvaluation {
    Value value;
    QString error; ///< PostgreSQL's own message; empty where there is a value.
};

/// Runs a query for one value. An error leaves the connection's transaction, and so its snapshot, alive.
PostgreSqlEvaluation evaluatePostgreSql(Connection& connection, const QString& query);
