#include "model/engines/engine.h"

#include "model/engines/sqlite/sqlitecatalog.h"

Schema readSchema(Connection& connection)
{
    return readSqliteSchema(connection);
}
