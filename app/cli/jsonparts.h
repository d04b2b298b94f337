#pragma once

#include "app/cli/jsonwriter.h"
#include "model/cascade/outcome.h"
#include "model/schema/schema.h"

// What the JSON formats have in common.

/// The member "engine".
void writeEngine(JsonWriter& json, const Schema& schema);

/// A row's key, as an object of columns and their values.
void writeKey(JsonWriter& json, const RowKey& key);
