#include "model/engines/postgresql/postgresqlchangerules.h"

#include "model/engines/postgresql/postgresqlmigration.h"
#include "model/job/error.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PostgreSqlChangeRules)
};

void checkGeneratedColumns(const SchemaDraft& draft, const ForeignKey& key)
{
    const auto sets = [](ReferentialAction action) {
        return action == ReferentialAction::SetNull || action == ReferentialAction::SetDefault;
    };
    if (!sets(key.onDelete) && !sets(key.onUpdate) && key.onUpdate != ReferentialAction::Cascade)
        return;
    const Table& child = draft.tables[key.child.position()];
    for (const ColumnId column : key.childColumns)
        if (child.column(column).generation != Generation::None)
            throw RequestError(Texts::tr("%1.%2 is generated, so no key can set it.")
                                   .arg(child.displayName(), child.column(column).name));
}

/// Partitions may have keys of their own; those of one name are not to be told apart by it.
void checkName(const SchemaDraft& draft, const ForeignKey& key)
{
    const auto isSame
        = [&](const ForeignKey& other) { return other.child == key.child && other.name == key.name; };
    if (std::ranges::count_if(draft.keys, isSame) > 1)
        throw RequestError(
            Texts::tr("Several partitions of %1 have a foreign key of the name “%2”; such keys cannot "
                      "be changed here.")
                .arg(draft.tables[key.child.position()].displayName(), key.name));
}

bool isKeyOf(const Index& index, const std::vector<ColumnId>& columns)
{
    return index.uniqueness == Uniqueness::Unique && index.coverage == IndexCoverage::AllRows
        && index.parts.size() == columns.size() && index.startsWith(columns);
}

void checkParent(const SchemaDraft& draft, const ForeignKey& key)
{
    const Table& parent = draft.tables[key.parent.position()];
    const auto isKey = [&](const Index& index) { return isKeyOf(index, key.parentColumns); };
    const auto found = std::ranges::find_if(parent.indexes, isKey);
    if (found == parent.indexes.end())
        throw RequestError(
            Texts::tr("%1 has no PRIMARY KEY or UNIQUE constraint over exactly the columns that the "
                      "key refers to.")
                .arg(parent.displayName()));
    if (found->isDeferrable)
        throw RequestError(Texts::tr("The UNIQUE constraint of %1 is deferrable, and PostgreSQL lets no "
                                     "foreign key refer to such.")
                               .arg(parent.displayName()));
}

/// The youngest key comes last.
void moveToEnd(SchemaDraft& draft, ForeignKeyId id)
{
    const auto place = draft.keys.begin() + id.index;
    std::rotate(place, place + 1, draft.keys.end());
}

} // namespace

void PostgreSqlChangeRules::replace(SchemaDraft& draft, ForeignKeyId id, const ForeignKey& key) const
{
    checkName(draft, key);
    checkGeneratedColumns(draft, key);
    const ForeignKey old = std::exchange(draft.key(id), key);
    const bool isYoung = old.origin == KeyOrigin::Made || old.origin == KeyOrigin::Remade;
    const bool hasSameActions = key.onDelete == old.onDelete && key.onUpdate == old.onUpdate;
    if (isYoung && hasSameActions)
        return;
    if (hasSameActions) {
        draft.key(id).origin = KeyOrigin::Altered;
        return;
    }
    if (!isYoung)
        draft.key(id).origin = KeyOrigin::Remade;
    draft.key(id).fault = ForeignKeyFault::None; // It gets new triggers.
    moveToEnd(draft, id);
}

void PostgreSqlChangeRules::add(SchemaDraft& draft, const ForeignKey& key) const
{
    ForeignKey added = key;
    if (added.parentColumns.empty())
        added.parentColumns = draft.table(key.parent).primaryKey;
    checkParent(draft, added);
    checkGeneratedColumns(draft, added);
    const Table& child = draft.table(added.child);
    const auto hasName
        = [&](const ForeignKey& other) { return other.child == key.child && other.name == key.name; };
    if (std::ranges::any_of(draft.keys, hasName)
        || std::ranges::find(child.indexes, key.name, &Index::name) != child.indexes.end())
        throw RequestError(
            Texts::tr("%1 has a constraint of the name “%2” already.").arg(child.displayName(), key.name));
    draft.keys.push_back(added);
}

void PostgreSqlChangeRules::drop(SchemaDraft& draft, ForeignKeyId id) const
{
    checkName(draft, draft.key(id));
    draft.keys.erase(draft.keys.begin() + id.index);
}

void PostgreSqlChangeRules::enforce(SchemaDraft& draft, ForeignKeyId id) const
{
    checkName(draft, draft.key(id));
    if (draft.key(id).origin != KeyOrigin::Made)
        draft.key(id).origin = KeyOrigin::Remade;
    draft.key(id).fault = ForeignKeyFault::None;
    moveToEnd(draft, id);
}

QString PostgreSqlChangeRules::migration(Connection& connection, const Schema& before, const Schema& after,
                                         const ChangeSet& changes) const
{
    return postgreSqlMigration(connection, before, after, changes);
}

QString PostgreSqlChangeRules::enforcementStatement(Enforcement enforcement) const
{
    return u"-- %1\nSET session_replication_role = %2;\n"_s.arg(
        Texts::tr("For each connection of your program; it takes a superuser."),
        enforcement == Enforcement::Off ? u"replica"_s : u"origin"_s);
}
