#pragma once

#include "model/cascade/deleterequest.h"
#include "model/schema/foreignkey.h"

#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

/// A foreign key as a person names it: by as much as tells it from the others. What is empty fits every key.
struct KeyName {
    QString table = {}; ///< The child, as findTable() takes it.
    QString name = {};
    QStringList columns = {}; ///< The child's, in the order of the declaration.
    QString parent = {}; ///< As findTable() takes it.

    friend bool operator==(const KeyName&, const KeyName&) = default;
};

/// Another ON DELETE or ON UPDATE; what is empty stays as it is.
struct SetActions {
    KeyName key;
    std::optional<ReferentialAction> onDelete = {};
    std::optional<ReferentialAction> onUpdate = {};

    friend bool operator==(const SetActions&, const SetActions&) = default;
};

struct SetDeferral {
    KeyName key;
    Deferral deferral = Deferral::NotDeferrable;

    friend bool operator==(const SetDeferral&, const SetDeferral&) = default;
};

struct AddKey {
    QString name = {}; ///< Empty: one is made of the names of the tables.
    QString table; ///< The child, as findTable() takes it.
    QStringList columns;
    QString parent;
    QStringList parentColumns = {}; ///< Empty: the parent's primary key.
    ReferentialAction onDelete = ReferentialAction::NoAction;
    ReferentialAction onUpdate = ReferentialAction::NoAction;
    Deferral deferral = Deferral::NotDeferrable;

    friend bool operator==(const AddKey&, const AddKey&) = default;
};

struct DropKey {
    KeyName key;

    friend bool operator==(const DropKey&, const DropKey&) = default;
};

/// A key that is off, or was never checked, is made anew: it acts, and all rows obey it.
struct EnforceKey {
    KeyName key;

    friend bool operator==(const EnforceKey&, const EnforceKey&) = default;
};

/// The switch for all keys at once: SQLite's pragma, session_replication_role, foreign_key_checks.
struct SetEnforcement {
    Enforcement enforcement = Enforcement::On; ///< On or Off.

    friend bool operator==(const SetEnforcement&, const SetEnforcement&) = default;
};

/// One thing that a what-if has otherwise than the database, by names: it fits every database that has these.
using SchemaChange = std::variant<SetActions, SetDeferral, AddKey, DropKey, EnforceKey, SetEnforcement>;

/// What a what-if changes, one after the other.
using ChangeSet = std::vector<SchemaChange>;

/// Whether the changes turn enforcement on or off; empty where they leave it.
std::optional<Enforcement> enforcementOf(const ChangeSet& changes);
