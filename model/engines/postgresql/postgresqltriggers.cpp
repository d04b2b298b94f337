#include "model/engines/postgresql/postgresqltriggers.h"

#include "model/database/connection.h"
#include "model/engines/postgresql/postgresqlkeys.h"
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

void readTriggers(Connection& connection, int version, PostgreSqlTriggers& result)
{
    const QString isClone = version < 130000 ? u"0"_s : u"(t.tgparentid <> 0)::int"_s;
    Cursor row = connection.query(uR"(
        SELECT t.tgrelid::bigint, p.proname, t.tgconstraint::bigint, t.tgconstrindid::bigint, k.contype::text,
               t.tgdeferrable::int, t.tginitdeferred::int, t.tgenabled::text, %1
        FROM pg_trigger AS t JOIN pg_proc AS p ON p.oid = t.tgfoid JOIN pg_constraint AS k ON k.oid = t.tgconstraint
        WHERE t.tgisinternal AND k.contype IN ('f', 'p', 'u', 'x')
        ORDER BY t.tgname COLLATE "C")"_s.arg(isClone));
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
        if (result.relations.find(trigger.relation) && (!isForeignKey || result.keys.contains(trigger.key)))
            addTrigger(result.byRelation[trigger.relation], row.text(1), trigger);
    }
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
    readTriggers(connection, version, triggers);
    return triggers;
}
