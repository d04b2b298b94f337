#pragma once

#include "model/database/value.h"

#include <optional>
#include <vector>

struct Column;

/// A value as PostgreSQL prints it; none for NULL. Equal values of one type print alike, once numbers have
/// lost the zeros behind their point.
using Cell = std::optional<QString>;
using Cells = std::vector<Cell>;

/// A column's text as the server sent it, or NULL, as a cell.
Cell cellOf(const Column& column, const Value& text);

/// What PostgreSQL prints for a value of a type ("integer", "numeric(10,2)", …), as a value: numbers that
/// keep their digits as numbers, bytea as bytes, everything else as its text.
Value postgreSqlValue(const QString& type, const std::optional<QString>& text);
