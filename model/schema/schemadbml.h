#pragma once

#include "model/schema/schema.h"

/// The schema in the Database Markup Language: tables with their columns, defaults and unique keys, and one Ref
/// a foreign key with its referential actions. Any name is escaped. What DBML cannot say is a comment: tables
/// without columns, parents that do not exist, columns that refer to themselves, and a second key between the
/// same columns. Language: https://dbml.dbdiagram.io/docs, as @dbml/core 10.2 reads it.
QString schemaDbml(const Schema& schema);
