#pragma once

#include "model/engines/postgresql/postgresqlkey.h"
#include "model/engines/postgresql/postgresqlrelations.h"

#include <map>
#include <vector>

/// What an internal trigger of a foreign key or of a deferrable UNIQUE or EXCLUDE constraint does.
enum class ConstraintRole { OnDelete, OnUpdate, CheckChild, RecheckUnique };

/// When a trigger fires: by session_replication_role.
/// Source: https://www.postgresql.org/docs/15/catalog-pg-trigger.html, tgenabled
enum class TriggerFiring { Never, AsOrigin, AsReplica, Always };

/// One internal trigger: PostgreSQL processes foreign keys by these alone.
struct ConstraintTrigger {
    ConstraintRole role = ConstraintRole::OnDelete;
    ReferentialAction action = ReferentialAction::NoAction; ///< Of OnDelete and OnUpdate.
    qint64 key = 0; ///< The oid of its constraint; 0 for RecheckUnique.
    qint64 index = 0; ///< Of RecheckUnique.
    qint64 relation = 0; ///< On which it fires.
    Deferral deferral = Deferral::NotDeferrable;
    TriggerFiring firing = TriggerFiring::AsOrigin;
    bool isClone = false; ///< Of the trigger of a partitioned table.
};

/// The triggers of one relation, in the order in which they fire.
struct RelationTriggers {
    std::vector<ConstraintTrigger> onInsert;
    std::vector<ConstraintTrigger> onUpdate;
    std::vector<ConstraintTrigger> onDelete;
};

/// All that PostgreSQL acts by, beside the schema.
struct PostgreSqlTriggers {
    PostgreSqlRelations relations;
    std::map<qint64, PostgreSqlKey> keys; ///< By the oid of their constraint.
    std::map<qint64, RelationTriggers> byRelation;
    bool isReplica = false; ///< session_replication_role: foreign keys do not act, unless told to.
    bool movesAreUpdates = true; ///< A row that moves to another partition is an UPDATE to foreign keys.

    const RelationTriggers& of(qint64 relation) const;
    bool fires(const ConstraintTrigger& trigger) const;

    /// Whether a key, and not only the clone of one, refers to it.
    bool isParent(qint64 relation) const;
};

/// Reads them with a fixed number of queries; those of keys that only the schema has are made up. They fire in the byte order of their names.
/// Source: https://www.postgresql.org/docs/15/catalog-pg-trigger.html; observed with PostgreSQL 15.
PostgreSqlTriggers readConstraintTriggers(Connection& connection, const Schema& schema);
