#pragma once

#include "model/schema/schema.h"

/// The SQL that makes a table like this one, with its keys, indexes and triggers: the engine's own text where
/// it keeps one, else written from the catalog, without what a Schema leaves out.
QString definitionText(const Schema& schema, TableId table);
