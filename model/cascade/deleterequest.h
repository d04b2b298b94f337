#pragma once

#include "model/schema/id.h"

#include <QString>

#include <utility>
#include <variant>
#include <vector>

/// Column names and the text that the database would print for their values: one row by its key.
using KeyText = std::vector<std::pair<QString, QString>>;

/// A condition in the database's own SQL.
struct Condition {
    QString sql;
};

/// Whether the engine acts on foreign keys during the delete.
enum class Enforcement {
    On,
    Off,
    Default, ///< As a new connection of that engine has it.
};

/// Which rows a DELETE names.
struct DeleteRequest {
    TableId table;
    std::vector<KeyText> keys; ///< One entry a row; empty where `condition` selects.
    Condition condition;
    Enforcement enforcement = Enforcement::On;
};
