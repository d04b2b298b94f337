#pragma once

#include "model/database/connectionreport.h"

class Connection;

/// Asks MariaDB or MySQL what the connection is and what its user may do. Opens a second connection, to try
/// whether its queries may be killed.
ConnectionReport reportOnMariaDb(Connection& connection);
