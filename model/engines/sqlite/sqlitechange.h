#pragma once

#include "model/schema/schema.h"

/// Gives a foreign key of a SQLite file of our own another ON DELETE: the text of its table is written anew, and
/// nothing else changes. `schema` is what the file has. Throws Error when the file cannot be written.
void changeDeleteAction(const QString& path, const Schema& schema, ForeignKeyId key,
                        ReferentialAction action);
