#pragma once

#include "model/schema/schema.h"

#include <QSet>

/// What to call tables that belong together: the beginning that most of their names share ("billing"), unless it
/// is one of the names that are `taken`; else the table that most of the others refer to. Needs a table.
QString groupName(const Schema& schema, const std::vector<TableId>& tables, const QSet<QString>& taken);
