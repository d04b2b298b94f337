#pragma once

#include "model/database/savedconnection.h"

/// What titles and file names call an open database.
QString databaseName(const SavedConnection& connection);
