#pragma once

#include "model/database/value.h"

#include <optional>
#include <vector>

/// A value as PostgreSQL prints it; none for NULL.
using Cell = std::optional<QString>;
using Cells = std::vector<Cell>;

/// A text as the server sent it, or NULL, as a cell.
Cell cellOf(const Value& text);

/// Stands for a value that only the real statement can make, such as the next one of a sequence.
Cell unknownCell();

bool hasNull(const Cells& cells);
bool isAllNull(const Cells& cells);
bool hasUnknown(const Cells& cells);

/// What PostgreSQL prints for a value of a type ("integer", "numeric(10,2)", …), as a value: numbers that
/// keep their digits as numbers, bytea as bytes, everything else as its text.
Value postgreSqlValue(const QString& type, const std::optional<QString>& text);
