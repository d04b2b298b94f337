#include "model/engines/postgresql/postgresqltriggers.h"

#include "model/database/connection.h"
#include "model/engines/postgresql/postgresqlkeys.h"
#include "model/engines/postgresql/postgresqlmadekeys.h"
#include "model/engines/postgresql/postgresqlquoting.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

TriggerFiring firingOf(const QString& letter)
{
    if (letter == "O"_L1)
        return TriggerFiring::AsOrigin;
    if (letter == "R"_L1)
        return TriggerFiring::AsReplica;
    return letter == "A"_L1 ? TriggerFiring::Always : TriggerFiring::Never;
}

/// RI_FKey_cascade_del, RI_FKey_setnull_upd, …
ReferentialAction actionOf(const QString& function)
{
    if (function.contains("cascade"_L1))
        return ReferentialAction::Cascade;
    if (function.contains("setnull"_L1))
        return ReferentialAction::SetNull;
    if (function.contains("setdefault"_L1))
        return ReferentialAction::SetDefault;
    return function.contains("restrict"_L1) ? ReferentialAction::Restrict : ReferentialAction::NoAction;
}

/// The function's name tells what the trigger does.
void addTrigger(RelationTriggers& triggers, const QString& function, ConstraintTrigger trigger)
{
    if (function == "unique_key_recheck"_L1) {
        trigger.role = ConstraintRole::RecheckUnique;
        triggers.onInsert.push_back(trigger);
        triggers.onUpdate.push_back(trigger);
    } else if (function == "RI_FKey_check_ins"_L1 || function == "RI_FKey_check_upd"_L1) {
        trigger.role = ConstraintRole::CheckChild;
        (function.endsWith("_ins"_L1) ? triggers.onInsert : triggers.onUpdate).push_back(trigger);
    } else {
        const bool isDelete = function.endsWith("_del"_L1);
        trigger.role = isDelete ? ConstraintRole::OnDelete : ConstraintRole::OnUpdate;
        trigger.action = actionOf(function);
        (isDelete ? triggers.onDelete : triggers.onUpdate).push_back(trigger);
    }
}

/// As ALTER CONSTRAINT would leave the trigger of a key with another deferral.
/// Source: ATExecAlterConstraint() in PostgreSQL 15's tablecmds.c
void alter(ConstraintTrigger& trigger, const QString& function, const ForeignKey& key)
{
    if (key.origin == KeyOrigin::Altered
        && (function.contains("_check_"_L1) || function.contains("_noaction_"_L1)))
        trigger.deferral = key.deferral;
}

std::vector<NamedTrigger> readTriggers(Connection& connection, const Schema& schema, int version,
                                       const PostgreSqlTriggers& known)
{
    const QString isClone = version < 130000 ? u"0"_s : u"(t.tgparentid <> 0)::int"_s;
    Cursor row = connection.query(uR"(
        SELECT t.tgrelid::bigint, p.proname, t.tgconstraint::bigint, t.tgconstrindid::bigint, k.contype::text,
               t.tgdeferrable::int, t.tginitdeferred::int, t.tgenabled::text, %1, t.tgname
        FROM pg_trigger AS t JOIN pg_proc AS p ON p.oid = t.tgfoid JOIN pg_constraint AS k ON k.oid = t.tgconstraint
        WHERE t.tgisinternal AND k.contype IN ('f', 'p', 'u', 'x'))"_s.arg(isClone));
    std::vector<NamedTrigger> triggers;
    while (row.next()) {
        const bool isForeignKey = row.text(4) == "f"_L1;
        ConstraintTrigger trigger;
        trigger.relation = row.integer(0);
        (isForeignKey ? trigger.key : trigger.index) = row.integer(isForeignKey ? 2 : 3);
        trigger.firing = firingOf(row.text(7));
        trigger.isClone = row.integer(8) != 0;
        if (row.integer(5) != 0)
            trigger.deferral
                = row.integer(6) != 0 ? Deferral::InitiallyDeferred : Deferral::InitiallyImmediate;
        const auto key = known.keys.find(trigger.key);
        if (!known.relations.find(trigger.relation) || (isForeignKey && key == known.keys.end()))
            continue;
        if (isForeignKey)
            alter(trigger, row.text(1), schema.foreignKey(key->second.key));
        triggers.push_back({row.text(9).toUtf8(), row.text(1), trigger});
    }
    return triggers;
}

} // namespace

const RelationTriggers& PostgreSqlTriggers::of(qint64 relation) const
{
    static const RelationTriggers None;
    const auto found = byRelation.find(relation);
    return found == byRelation.end() ? None : found->second;
}

bool PostgreSqlTriggers::fires(const ConstraintTrigger& trigger) const
{
    return trigger.firing == TriggerFiring::Always
        || trigger.firing == (isReplica ? TriggerFiring::AsReplica : TriggerFiring::AsOrigin);
}

bool PostgreSqlTriggers::isParent(qint64 relation) const
{
    return std::ranges::any_of(of(relation).onUpdate, [](const ConstraintTrigger& trigger) {
        return trigger.role == ConstraintRole::OnUpdate && !trigger.isClone;
    });
}

PostgreSqlTriggers readConstraintTriggers(Connection& connection, const Schema& schema)
{
    const int version = postgreSqlVersion(connection);
    PostgreSqlTriggers triggers;
    triggers.relations = PostgreSqlRelations(connection, schema);
    triggers.keys = readPostgreSqlKeys(connection, schema, triggers.relations);
    triggers.isReplica = connection.scalar(u"SHOW session_replication_role"_s) == Value(u"replica"_s);
    constexpr int VersionOfMovesAsUpdates = 150000;
    triggers.movesAreUpdates = version >= VersionOfMovesAsUpdates;
    std::vector<NamedTrigger> named = makeHypotheticalKeys(connection, schema, version, triggers);
    for (NamedTrigger& trigger : readTriggers(connection, schema, version, triggers))
        named.push_back(std::move(trigger));
    std::ranges::sort(named, {}, &NamedTrigger::name);
    for (const NamedTrigger& trigger : named)
        addTrigger(triggers.byRelation[trigger.trigger.relation], trigger.function, trigger.trigger);
    return triggers;
}
