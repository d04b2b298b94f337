#pragma once

#include "model/schema/id.h"

#include <QString>

#include <vector>

/// What ON DELETE or ON UPDATE asks for, in the order of the SQL standard.
enum class ReferentialAction {
    NoAction,
    Restrict,
    SetNull,
    SetDefault,
    Cascade,
    Unknown, ///< The catalog does not tell.
};

enum class Deferral { NotDeferrable, InitiallyImmediate, InitiallyDeferred };

/// Why the engine cannot or does not use a declared key.
enum class ForeignKeyFault {
    None,
    MissingParent, ///< The parent table does not exist.
    /// The parent columns do not exist, or are not subject to a usable PRIMARY KEY or UNIQUE constraint.
    Mismatch,
    /// The engine has the key in its catalog and never acts on it: in MySQL and MariaDB, one between an InnoDB
    /// table and a table of another storage engine.
    NotEnforced,
};

struct ForeignKey {
    QString name; ///< Empty where the declaration gives none.
    TableId child;
    std::vector<ColumnId> childColumns;
    TableId parent; ///< Invalid where it does not exist.
    QString parentName; ///< As declared.
    std::vector<ColumnId> parentColumns; ///< Beside `childColumns`; empty where they cannot be told.
    ReferentialAction onDelete = ReferentialAction::NoAction;
    ReferentialAction onUpdate = ReferentialAction::NoAction;
    Deferral deferral = Deferral::NotDeferrable;
    ForeignKeyFault fault = ForeignKeyFault::None;

    bool isSelfReference() const { return child == parent; }
};

/// "CASCADE", "SET NULL", …: the action's SQL words; "unknown" where there are none.
QString sqlWords(ReferentialAction action);
