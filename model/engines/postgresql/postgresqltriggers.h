#pragma once

#include "model/schema/schema.h"

#include <set>
#include <vector>

class Connection;

/// What an internal trigger of a foreign key or of a deferrable UNIQUE constraint does.
enum class ConstraintRole { OnDelete, OnUpdate, CheckChild, RecheckUnique };

/// One internal trigger: PostgreSQL processes foreign keys by these alone.
struct ConstraintTrigger {
    ConstraintRole role = ConstraintRole::OnDelete;
    ReferentialAction action = ReferentialAction::NoAction; ///< Of OnDelete and OnUpdate.
    ForeignKeyId key; ///< Invalid for RecheckUnique.
    Deferral deferral = Deferral::NotDeferrable;
    std::vector<ColumnId> uniqueColumns; ///< Of RecheckUnique.
    QString constraint; ///< The name that errors show.
};

/// Where a key is declared: on a whole table, or on one partition alone.
struct KeyScope {
    qint64 partition = 0; ///< Its oid; 0 for the whole table.
    QString table; ///< The name that errors show.
};

/// The internal triggers that fire, and what the keys' declarations say beside the schema.
struct PostgreSqlTriggers {
    std::vector<std::vector<ConstraintTrigger>> onDelete; ///< By table, in the order in which they fire.
    std::vector<std::vector<ConstraintTrigger>> onUpdate;
    std::set<ForeignKeyId> matchFull;
    std::vector<std::vector<ColumnId>> setColumns; ///< By key: ON DELETE SET … (columns); empty for all.
    std::vector<KeyScope> scopes; ///< By key.
    bool isReplica = false; ///< session_replication_role: the triggers of foreign keys do not fire.
};

/// Reads them with two queries. Triggers that are disabled are left out; they fire in the byte order of their
/// names. Source: https://www.postgresql.org/docs/15/catalog-pg-trigger.html; observed with PostgreSQL 15.
PostgreSqlTriggers readConstraintTriggers(Connection& connection, const Schema& schema);
