#include "model/engines/sqlite/sqlitechangerules.h"

#include "model/engines/sqlite/sqliteddl.h"
#include "model/engines/sqlite/sqlitekeytext.h"
#include "model/engines/sqlite/sqlitemigration.h"
#include "model/engines/sqlite/sqliteparentkey.h"
#include "model/engines/sqlite/sqlitequoting.h"
#include "model/job/error.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SqliteChangeRules)
};

/// The place of a key among those of its table's text: a schema has the last one first.
size_t placeInText(const SchemaDraft& draft, ForeignKeyId id)
{
    const auto isSibling
        = [child = draft.keys[id.position()].child](const ForeignKey& key) { return key.child == child; };
    return static_cast<size_t>(std::count_if(draft.keys.begin() + id.index + 1, draft.keys.end(), isSibling));
}

/// Makes the table anew with this text: it is the last that SQLite reads, and so the first to act.
void remake(SchemaDraft& draft, TableId id, const QString& definition)
{
    Table& table = draft.table(id);
    table.definition = withTableName(withoutQualifiers(definition, table.name), quoted(table.name));
    table.checks = readTableDeclaration(table.definition).checks;
    std::ranges::stable_partition(draft.keys, [&](const ForeignKey& key) { return key.child == id; });
}

QString columnList(const Table& table, const std::vector<ColumnId>& columns)
{
    QStringList names;
    for (const ColumnId column : columns)
        names << quoted(table.column(column).name);
    return u'(' + names.join(u", "_s) + u')';
}

QString constraintText(const SchemaDraft& draft, const ForeignKey& key)
{
    const Table& parent = draft.tables[key.parent.position()];
    QString text = u"CONSTRAINT %1 FOREIGN KEY %2 REFERENCES %3"_s.arg(
        quoted(key.name), columnList(draft.tables[key.child.position()], key.childColumns),
        quoted(parent.name));
    if (!key.parentColumns.empty())
        text += u' ' + columnList(parent, key.parentColumns);
    if (key.onDelete != ReferentialAction::NoAction)
        text += u" ON DELETE "_s + sqlWords(key.onDelete);
    if (key.onUpdate != ReferentialAction::NoAction)
        text += u" ON UPDATE "_s + sqlWords(key.onUpdate);
    if (key.deferral != Deferral::NotDeferrable)
        text += u' ' + sqlWords(key.deferral);
    return text;
}

} // namespace

void SqliteChangeRules::replace(SchemaDraft& draft, ForeignKeyId id, const ForeignKey& key) const
{
    const ForeignKey old = std::exchange(draft.key(id), key);
    if (old.origin == KeyOrigin::Catalog)
        draft.key(id).origin = KeyOrigin::Remade;
    const size_t place = placeInText(draft, id);
    QString text = draft.table(key.child).definition;
    if (key.onDelete != old.onDelete)
        text = withAction(text, place, TriggerEvent::Delete, key.onDelete);
    if (key.onUpdate != old.onUpdate)
        text = withAction(text, place, TriggerEvent::Update, key.onUpdate);
    if (key.deferral != old.deferral)
        text = withDeferral(text, place, key.deferral);
    remake(draft, key.child, text);
}

void SqliteChangeRules::add(SchemaDraft& draft, const ForeignKey& key) const
{
    const Table& parent = draft.table(key.parent);
    QStringList declared;
    for (const ColumnId column : key.parentColumns)
        declared << parent.column(column).name;
    ForeignKey added = key;
    added.parentColumns.clear();
    if (!resolveParentKey(added, parent, declared))
        throw RequestError(
            Texts::tr("SQLite takes a foreign key to a PRIMARY KEY or UNIQUE columns alone; %1 has no "
                      "such key over these columns.")
                .arg(parent.displayName()));
    const QString text = withConstraint(draft.table(key.child).definition, constraintText(draft, key));
    draft.keys.insert(draft.keys.begin(), added);
    remake(draft, key.child, text);
}

void SqliteChangeRules::drop(SchemaDraft& draft, ForeignKeyId id) const
{
    const TableId child = draft.key(id).child;
    const QString text = withoutReference(draft.table(child).definition, placeInText(draft, id));
    draft.keys.erase(draft.keys.begin() + id.index);
    remake(draft, child, text);
}

void SqliteChangeRules::enforce(SchemaDraft&, ForeignKeyId) const
{
    throw RequestError(
        Texts::tr("SQLite enforces all foreign keys of a connection or none: write “FOREIGN KEYS ON”."));
}

QString SqliteChangeRules::migration(Connection& connection, const Schema& before, const Schema& after,
                                     const ChangeSet&) const
{
    return sqliteMigration(connection, before, after);
}

QString SqliteChangeRules::enforcementStatement(Enforcement enforcement) const
{
    return u"-- %1\nPRAGMA foreign_keys = %2;\n"_s.arg(
        Texts::tr("For each connection of your program: SQLite does not keep this in the file."),
        enforcement == Enforcement::Off ? u"OFF"_s : u"ON"_s);
}
