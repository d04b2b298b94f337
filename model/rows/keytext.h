#pragma once

#include "model/cascade/deleterequest.h"
#include "model/cascade/outcome.h"

/// The key as a DeleteRequest names a row: each value as the database would print it.
KeyText keyText(const RowKey& key);
