#pragma once

#include "model/engines/postgresql/postgresqlrowstore.h"

/// Whether a changed child is asked for its parent: rule Q.2 at the head of postgresqlreplay.cpp.
bool isCheckNeeded(PostgreSqlRowStore& store, const PostgreSqlKey& key, const StoredRow& before,
                   const StoredRow& now);
