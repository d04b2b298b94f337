#pragma once

#include "model/cascade/deleterequest.h"
#include "model/schema/schema.h"

class Options;

/// Declares what says which rows a command deletes: --table, --key, --where and --enforce.
void addSelectionOptions(Options& options);

/// Throws RequestError for what is wrong without a look at the database.
void checkSelectionOptions(const Options& options);

/// The request as the options say it. Throws RequestError where there is no such table.
DeleteRequest readSelection(const Options& options, const Schema& schema);
