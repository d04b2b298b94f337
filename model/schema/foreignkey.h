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
    /// The engine has the key in its catalog and does not act on it: in MySQL and MariaDB, one between an InnoDB
    /// table and a table of another storage engine; in PostgreSQL, one whose triggers for deletes are switched off.
    NotEnforced,
};

/// Where a key comes from: a what-if has keys that no database has.
enum class KeyOrigin {
    Catalog, ///< A database has it as it is.
    Altered, ///< A database has it with another deferral, and would change it in place.
    Remade, ///< A database has a key of that name, and would drop it and make this one.
    Made, ///< No database has it.
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
    KeyOrigin origin = KeyOrigin::Catalog;
    /// Of `childColumns`, those that ON DELETE SET NULL or SET DEFAULT sets, in the table's order; empty for all, as
    /// everywhere but in PostgreSQL from 15 on.
    std::vector<ColumnId> setColumns = {};
    /// Each partition that it is about has an index that leads to its children, whether the whole table has or not.
    bool isIndexedInPartitions = false;

    const std::vector<ColumnId>& columnsSetOnDelete() const
    {
        return setColumns.empty() ? childColumns : setColumns;
    }
    bool isSelfReference() const { return child == parent; }
};

/// "CASCADE", "SET NULL", …: the action's SQL words; "unknown" where there are none.
QString sqlWords(ReferentialAction action);

/// "DEFERRABLE INITIALLY DEFERRED", "NOT DEFERRABLE", …
QString sqlWords(Deferral deferral);
