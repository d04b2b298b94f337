#include "model/whatif/applychanges.h"

#include "model/database/connection.h"
#include "model/database/sqlcomment.h"
#include "model/engines/engine.h"
#include "model/job/error.h"
#include "model/whatif/changerules.h"
#include "model/whatif/changetext.h"
#include "model/whatif/keyname.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

Schema changedTo(const Schema& schema, SchemaDraft draft)
{
    return {schema.dialect(), schema.engineVersion(), std::move(draft.tables), std::move(draft.keys)};
}

/// Applies one change.
class Changer {
    Q_DECLARE_TR_FUNCTIONS(ApplyChanges)

public:
    Changer(const ChangeRules& rules, const Schema& schema)
        : m_rules(rules)
        , m_schema(schema)
        , m_draft{schema.tables(), schema.foreignKeys()}
    {
    }

    Schema run(const SchemaChange& change)
    {
        std::visit(*this, change);
        return changed();
    }

    Schema settle()
    {
        m_rules.settle(m_draft);
        return changed();
    }

    void operator()(const SetActions& change)
    {
        const ForeignKeyId id = findKey(m_schema, change.key);
        ForeignKey key = m_schema.foreignKey(id);
        key.onDelete = change.onDelete.value_or(key.onDelete);
        if (key.onDelete != ReferentialAction::SetNull && key.onDelete != ReferentialAction::SetDefault)
            key.setColumns.clear();
        key.onUpdate = change.onUpdate.value_or(key.onUpdate);
        const ForeignKey& old = m_schema.foreignKey(id);
        if (key.onDelete != old.onDelete || key.onUpdate != old.onUpdate)
            m_rules.replace(m_draft, id, key);
    }

    void operator()(const SetDeferral& change)
    {
        const ForeignKeyId id = findKey(m_schema, change.key);
        ForeignKey key = m_schema.foreignKey(id);
        if (std::exchange(key.deferral, change.deferral) != change.deferral)
            m_rules.replace(m_draft, id, key);
    }

    void operator()(const DropKey& change) { m_rules.drop(m_draft, findKey(m_schema, change.key)); }
    void operator()(const EnforceKey& change) { m_rules.enforce(m_draft, findKey(m_schema, change.key)); }
    void operator()(const SetEnforcement&) { }

    void operator()(const AddKey& change)
    {
        ForeignKey key;
        key.child = findTable(m_schema, change.table);
        key.parent = findTable(m_schema, change.parent);
        const Table& child = m_schema.table(key.child);
        const Table& parent = m_schema.table(key.parent);
        for (const Table* table : {&child, &parent})
            if (table->kind != TableKind::Ordinary)
                throw RequestError(
                    tr("%1 is no table that a foreign key can join.").arg(table->displayName()));
        key.parentName = parent.name;
        key.childColumns = columns(child, change.columns);
        key.parentColumns = columns(parent, change.parentColumns);
        const size_t parentColumns
            = change.parentColumns.isEmpty() ? parent.primaryKey.size() : key.parentColumns.size();
        if (key.childColumns.empty() || key.childColumns.size() != parentColumns)
            throw RequestError(tr("A foreign key needs as many columns of %1 as of %2.")
                                   .arg(child.displayName(), parent.displayName()));
        key.name = change.name.isEmpty() ? freeName(child, parent) : change.name;
        key.onDelete = change.onDelete;
        key.onUpdate = change.onUpdate;
        key.deferral = change.deferral;
        key.origin = KeyOrigin::Made;
        m_rules.add(m_draft, key);
    }

private:
    static std::vector<ColumnId> columns(const Table& table, const QStringList& names)
    {
        std::vector<ColumnId> found;
        for (const QString& name : names) {
            const ColumnId column = table.findColumn(name);
            if (!column)
                throw RequestError(tr("%1 has no column “%2”.").arg(table.displayName(), name));
            if (std::ranges::find(found, column) != found.end())
                throw RequestError(tr("The key names the column “%1” twice.").arg(name));
            found.push_back(column);
        }
        return found;
    }

    Schema changed() { return changedTo(m_schema, std::move(m_draft)); }

    /// "fk_invoice_customer", with a number where that is taken.
    QString freeName(const Table& child, const Table& parent) const
    {
        constexpr qsizetype LongestStem = 50; // Servers take names of 63 bytes or 64 characters.
        QString stem = u"fk_%1_%2"_s.arg(child.name, parent.name);
        while (stem.toUtf8().size() > LongestStem)
            stem.chop(1);
        QString name = stem;
        for (int number = 2; isTaken(name); ++number)
            name = stem + u'_' + QString::number(number);
        return name;
    }

    bool isTaken(const QString& name) const
    {
        const auto isSame
            = [&](const QString& other) { return name.compare(other, Qt::CaseInsensitive) == 0; };
        return std::ranges::any_of(m_schema.foreignKeys(), isSame, &ForeignKey::name)
            || std::ranges::any_of(m_schema.tables(), [&](const Table& table) {
                   return std::ranges::any_of(table.indexes, isSame, &Index::name);
               });
    }

    const ChangeRules& m_rules;
    const Schema& m_schema;
    SchemaDraft m_draft;
};

/// What engines take of a changed key though its deletes will fail.
QStringList warningsOf(const Schema& before, const Schema& after)
{
    QStringList warnings;
    for (const ForeignKey& key : after.foreignKeys()) {
        const bool setNullBefore = std::ranges::any_of(before.foreignKeys(), [&](const ForeignKey& other) {
            return other.child == key.child && other.childColumns == key.childColumns
                && other.onDelete == ReferentialAction::SetNull;
        });
        if (key.onDelete != ReferentialAction::SetNull || setNullBefore)
            continue;
        const Table& child = after.table(key.child);
        for (const ColumnId column : key.columnsSetOnDelete())
            if (child.column(column).nullability == Nullability::NotNull)
                warnings
                    << QCoreApplication::translate(
                           "ApplyChanges",
                           "Careful: %1.%2 is NOT NULL, so deleting a parent that has children will fail.")
                           .arg(child.displayName(), child.column(column).name);
    }
    return warnings;
}

const ChangeRules& rulesOf(const Engine& engine)
{
    if (const ChangeRules* rules = engine.changeRules())
        return *rules;
    throw RequestError(QCoreApplication::translate(
        "ApplyChanges",
        "What-ifs are for SQLite, PostgreSQL, MariaDB and MySQL; how this database changes its "
        "keys is not known."));
}

} // namespace

Schema applyChanges(const Engine& engine, const Schema& schema, const ChangeSet& changes)
{
    if (changes.empty())
        return schema;
    const ChangeRules& rules = rulesOf(engine);
    Schema changed = schema;
    for (const SchemaChange& change : changes)
        changed = Changer(rules, changed).run(change);
    return Changer(rules, changed).settle();
}

DeleteRequest withChanges(DeleteRequest request, const ChangeSet& changes)
{
    request.enforcement = enforcementOf(changes).value_or(request.enforcement);
    return request;
}

QString migrationFor(Connection& connection, const Schema& schema, const ChangeSet& changes)
{
    const ChangeRules& rules = rulesOf(connection.engine());
    const Schema after = applyChanges(connection.engine(), schema, changes);
    QString script;
    for (const SchemaChange& change : changes)
        script += sqlComment(words(change)) + u'\n';
    for (const QString& warning : warningsOf(schema, after))
        script += sqlComment(warning) + u'\n';
    script += rules.migration(connection, schema, after, changes);
    if (const auto enforcement = enforcementOf(changes))
        script += u'\n' + rules.enforcementStatement(*enforcement);
    return script;
}

QString migrationFor(Connection& connection, const Schema& schema, ForeignKeyId key, const ForeignKey& wanted)
{
    const ChangeRules& rules = rulesOf(connection.engine());
    SchemaDraft draft{schema.tables(), schema.foreignKeys()};
    rules.replace(draft, key, wanted);
    rules.settle(draft);
    return rules.migration(connection, schema, changedTo(schema, std::move(draft)), {});
}
