#pragma once

#include "model/schema/schema.h"

/// What the pointer tells about a foreign key: name, columns, ON DELETE, ON UPDATE, deferrability and fault.
/// HTML.
QString foreignKeyToolTip(const Schema& schema, ForeignKeyId id);

/// What the pointer tells about a table that its picture does not: kind, triggers, keys that lead nowhere.
/// HTML; empty where there is nothing to add.
QString tableToolTip(const Schema& schema, TableId id);
