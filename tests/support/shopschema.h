#pragma once

#include "model/layout/layout.h"
#include "model/schema/schema.h"

/// A made-up shop that has one of everything a picture shows: all actions, self-references, a composite key,
/// two keys side by side, a deferred and a faulty key, a key whose parent is missing, a view, a virtual and a
/// shadow table.
Schema shopSchema();

/// Its tables in a few columns, placed by hand, and the edges as plain curves.
Layout shopLayout(const Schema& schema);

TableId tableNamed(const Schema& schema, QStringView name);
ForeignKeyId keyNamed(const Schema& schema, QStringView name);
