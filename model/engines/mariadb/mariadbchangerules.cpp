#include "model/engines/mariadb/mariadbchangerules.h"

#include "model/engines/mariadb/mariadbindexes.h"
#include "model/engines/mariadb/mariadbkeyindex.h"
#include "model/engines/mariadb/mariadbkeyshape.h"
#include "model/engines/mariadb/mariadbmigration.h"
#include "model/job/error.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(MariaDbChangeRules)
};

bool isChanging(ReferentialAction action)
{
    return action == ReferentialAction::SetNull || action == ReferentialAction::Cascade;
}

/// What InnoDB asks of one column and the column that it refers to.
void checkColumns(const ForeignKey& key, const Table& child, const Column& own, const Column& referred)
{
    const bool setsNull
        = key.onDelete == ReferentialAction::SetNull || key.onUpdate == ReferentialAction::SetNull;
    if (setsNull && own.nullability == Nullability::NotNull)
        throw RequestError(Texts::tr("%1.%2 is NOT NULL, and InnoDB refuses SET NULL on such a column.")
                               .arg(child.displayName(), own.name));
    if (key.onUpdate == ReferentialAction::Cascade && own.nullability == Nullability::NotNull
        && referred.nullability == Nullability::Nullable)
        throw RequestError(
            Texts::tr("%1.%2 is NOT NULL, and InnoDB refuses ON UPDATE CASCADE from a column that may "
                      "become NULL.")
                .arg(child.displayName(), own.name));
    if (own.generation != Generation::None && (setsNull || isChanging(key.onUpdate)))
        throw RequestError(
            Texts::tr("%1.%2 is generated, so no key can set it.").arg(child.displayName(), own.name));
}

void check(const SchemaDraft& draft, const ForeignKey& key)
{
    if (key.fault == ForeignKeyFault::MissingParent || key.fault == ForeignKeyFault::Mismatch)
        throw RequestError(
            Texts::tr("“%1” refers to what does not exist; only DROP KEY can change it.").arg(key.name));
    const Table& child = draft.tables[key.child.position()];
    const Table& parent = draft.tables[key.parent.position()];
    for (const Table* table : {&child, &parent})
        if (table->storageEngine != "InnoDB"_L1)
            throw RequestError(Texts::tr("%1 is stored in %2, and foreign keys are InnoDB's alone.")
                                   .arg(table->displayName(), table->storageEngine));
    if (key.deferral != Deferral::NotDeferrable)
        throw RequestError(
            Texts::tr("MariaDB and MySQL check foreign keys at once; they cannot be deferred."));
    for (const ReferentialAction action : {key.onDelete, key.onUpdate})
        if (action == ReferentialAction::SetDefault)
            throw RequestError(
                Texts::tr("InnoDB has no SET DEFAULT: the server takes the word and does RESTRICT."));
    for (size_t i = 0; i < key.childColumns.size(); ++i)
        checkColumns(key, child, child.column(key.childColumns[i]), parent.column(key.parentColumns[i]));
}

/// What InnoDB asks of a key beside its actions.
void checkShape(const SchemaDraft& draft, const ForeignKey& key)
{
    const Table& child = draft.tables[key.child.position()];
    const Table& parent = draft.tables[key.parent.position()];
    if (!comparesAlike(Schema({}, {}, draft.tables, {}), key))
        throw RequestError(
            Texts::tr("InnoDB wants the columns of %1 and %2 to be declared alike, type and collation.")
                .arg(child.displayName(), parent.displayName()));
    if (!indexFor(parent, key.parentColumns))
        throw RequestError(Texts::tr("%1 needs an index that starts with the columns that the key refers to.")
                               .arg(parent.displayName()));
    const auto hasSameName = [&](const ForeignKey& other) {
        return draft.tables[other.child.position()].schema == child.schema
            && other.name.compare(key.name, Qt::CaseInsensitive) == 0;
    };
    if (std::ranges::any_of(draft.keys, hasSameName))
        throw RequestError(
            Texts::tr("The database has a foreign key of the name “%1” already.").arg(key.name));
}

} // namespace

void MariaDbChangeRules::replace(SchemaDraft& draft, ForeignKeyId id, const ForeignKey& key) const
{
    check(draft, key);
    ForeignKey& changed = draft.key(id);
    const KeyOrigin origin = changed.origin;
    changed = key;
    changed.origin = origin == KeyOrigin::Made ? KeyOrigin::Made : KeyOrigin::Remade;
}

void MariaDbChangeRules::add(SchemaDraft& draft, const ForeignKey& key) const
{
    ForeignKey added = key;
    if (added.parentColumns.empty())
        added.parentColumns = draft.table(key.parent).primaryKey;
    check(draft, added);
    checkShape(draft, added);
    const Table& child = draft.table(added.child);
    const auto isBehind = [&](const ForeignKey& other) {
        return draft.tables[other.child.position()].schema == child.schema
            && other.name.toUtf8() > added.name.toUtf8();
    };
    const auto isNeighbour = [&](const ForeignKey& other) {
        return draft.tables[other.child.position()].schema == child.schema;
    };
    auto place = std::ranges::find_if(draft.keys, isBehind);
    if (place == draft.keys.end()) {
        const auto last = std::find_if(draft.keys.rbegin(), draft.keys.rend(), isNeighbour);
        place = last == draft.keys.rend() ? draft.keys.end() : last.base();
    }
    draft.keys.insert(place, added);
}

void MariaDbChangeRules::drop(SchemaDraft& draft, ForeignKeyId id) const
{
    draft.keys.erase(draft.keys.begin() + id.index);
}

/// In the order in which the migration changes the tables.
void MariaDbChangeRules::settle(SchemaDraft& draft) const
{
    for (const ForeignKey& key : draft.keys)
        if (key.origin == KeyOrigin::Made)
            indexForNewKey(draft, key);
    for (const ForeignKey& key : draft.keys)
        if (key.origin == KeyOrigin::Remade)
            moveToEnd(draft.table(key.child).indexes, indexesMadeAgain(draft.table(key.child), key));
}

void MariaDbChangeRules::enforce(SchemaDraft& draft, ForeignKeyId id) const
{
    const ForeignKey& key = draft.key(id);
    check(draft, key);
    replace(draft, id, key);
}

QString MariaDbChangeRules::migration(Connection& connection, const Schema& before, const Schema& after,
                                      const ChangeSet&) const
{
    return mariaDbMigration(connection, before, after);
}

QString MariaDbChangeRules::enforcementStatement(Enforcement enforcement) const
{
    return u"-- %1\nSET SESSION foreign_key_checks = %2;\n"_s.arg(
        Texts::tr("For each connection of your program; SET GLOBAL would be for all new ones."),
        enforcement == Enforcement::Off ? u"0"_s : u"1"_s);
}
