#pragma once

#include "model/schema/foreignkey.h"
#include "model/schema/schema.h"
#include "model/schema/tablecolumn.h"
#include "model/search/fuzzyindex.h"

#include <QString>

#include <variant>
#include <vector>

enum class GoToKind { Table, Command, Connection, ForeignKey, Column };

/// A command or a connection, by its place in the list of whoever offers it.
struct CommandNumber {
    size_t number = 0;
};
struct ConnectionNumber {
    size_t number = 0;
};
using GoToTarget = std::variant<TableId, TableColumn, ForeignKeyId, CommandNumber, ConnectionNumber>;

/// Something that can be gone to by some letters of its name.
struct GoToEntry {
    GoToKind kind = GoToKind::Table;
    QString text; ///< What is looked for: "customer.email"
    qsizetype nameStart = 0; ///< Where its own name begins in it.
    QString place; ///< Where it is, or what more there is to say: a type, a menu, a path.
    QString shortcut; ///< Of a command.
    GoToTarget target;
};

/// "table", "column", …
QString kindWord(GoToKind kind);

/// What it is and where, for its row: "INTEGER · column", "File · command · Ctrl+O".
QString description(const GoToEntry& entry);

/// By what it is found: its text, and a command by its menus, too, which stand before it there.
SearchText searchText(const GoToEntry& entry);

/// The tables first, then the keys, then the columns, each in the schema's order.
std::vector<GoToEntry> goToEntries(const Schema& schema);
