#pragma once

#include "model/schema/schema.h"
#include "model/whatif/schemachange.h"

/// Whether the schema has such a key, or several.
bool hasKey(const Schema& schema, const KeyName& name);

/// The key that `name` fits. Throws RequestError where there is none, or where it fits several (and lists
/// them).
ForeignKeyId findKey(const Schema& schema, const KeyName& name);

/// The shortest name that fits this key of the schema alone.
KeyName keyName(const Schema& schema, ForeignKeyId key);

/// A table's name as findTable() takes it, whatever letters it has.
QString tableText(const Table& table);
