#pragma once

#include "model/database/savedconnection.h"

/// Whether `url` leads to a database that is marked as production: by its own option `environment=production`,
/// or by one of the saved connections that leads to the same database, whoever the user is.
bool isProduction(const ConnectionUrl& url, const std::vector<SavedConnection>& saved);
