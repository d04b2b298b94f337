#pragma once

#include "model/database/connectionreport.h"

class Connection;

/// Asks PostgreSQL what the connection is and what its user may do. Opens a second connection, to try whether
/// it may cancel the first one's queries.
ConnectionReport reportOnPostgreSql(Connection& connection);
