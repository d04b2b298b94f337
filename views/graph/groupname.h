#pragma once

#include "model/schema/schema.h"

#include <QSet>

/// What to call tables that belong together: the beginning that most of their names share ("billing"); else the
/// table that most of the others refer to. None of the names that are `taken`, as far as there are others. Needs a
/// table.
QString groupName(const Schema& schema, const std::vector<TableId>& tables, const QSet<QString>& taken);
