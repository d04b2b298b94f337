#include "model/engines/postgresql/postgresqltablestatements.h"

#include "model/database/connection.h"
#include "model/job/error.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

[[noreturn]] void refuseForeign(const QString& table)
{
    throw RequestError(
        QCoreApplication::translate("PostgreSqlTableStatements",
                                    "“%1” is a foreign table: what a change of it does is up to its server.")
            .arg(table));
}

} // namespace

PostgreSqlTableStatements::PostgreSqlTableStatements(const Schema& schema, PostgreSqlTriggers& triggers,
                                                     PostgreSqlRowStore& store,
                                                     PostgreSqlTransaction& transaction)
    : m_schema(schema)
    , m_triggers(triggers)
    , m_store(store)
    , m_transaction(transaction)
    , m_dependencies(store.connection(), triggers)
    , m_truncation(store.connection(), triggers, m_dependencies)
{
}

bool PostgreSqlTableStatements::Emptied::add(qint64 relation, ForeignKeyId key)
{
    const bool isNew = all.insert(relation).second;
    if (isNew)
        inOrder.emplace_back(relation, key);
    return isNew;
}

void PostgreSqlTableStatements::check(TableId id) const
{
    const Table& table = m_schema.table(id);
    if (table.kind == TableKind::View)
        throw RequestError(tr("“%1” is a view; choose one of the tables that it reads.").arg(table.name));
    if (table.kind == TableKind::Virtual)
        refuseForeign(table.name);
    if (m_dependencies.isRelationGone(m_triggers.relations.of(id).oid))
        throw RequestError(tr("“%1” has been dropped before.").arg(table.displayName()));
}

const PostgreSqlRelation& PostgreSqlTableStatements::relationOf(TableId table) const
{
    check(table);
    return m_triggers.relations.of(table);
}

PlayedStatement PostgreSqlTableStatements::truncate(const std::vector<TableId>& tables,
                                                    const std::set<TableId>& only, Dependents dependents)
{
    m_transaction.startStatement();
    Emptied emptied;
    for (const TableId table : tables) {
        const PostgreSqlRelation& named = relationOf(table);
        if (only.contains(table) && named.isPartitioned)
            return refused(u"cannot truncate only a partitioned table"_s);
        for (const qint64 oid :
             only.contains(table) ? std::vector{named.oid} : m_truncation.withHeirs(named.oid))
            if (emptied.add(oid, {}) && m_transaction.hasPendingEvents(oid))
                return refusedByEvents(u"TRUNCATE"_s, oid);
    }
    for (auto more = m_truncation.referrers(emptied.all); !more.empty();
         more = m_truncation.referrers(emptied.all)) {
        if (dependents == Dependents::Refuse)
            return refused(u"cannot truncate a table referenced in a foreign key constraint"_s);
        for (const auto& [oid, key] : more)
            if (emptied.add(oid, key) && m_transaction.hasPendingEvents(oid))
                return refusedByEvents(u"TRUNCATE"_s, oid);
    }
    return emptyAll(emptied);
}

PlayedStatement PostgreSqlTableStatements::drop(const std::vector<TableId>& tables, Dependents dependents)
{
    m_transaction.startStatement();
    Emptied emptied;
    std::vector<qint64> named;
    for (const TableId table : tables) {
        named.push_back(relationOf(table).oid);
        emptied.add(named.back(), {});
    }
    const PostgreSqlDrop drop = m_dependencies.dropOf(named);
    if (dependents == Dependents::Refuse && !drop.dependents.empty())
        return refused(hasDependents(named));
    for (const PostgreSqlObject& object : drop.objects) {
        const bool isRelation = object == PostgreSqlDependencies::relation(object.oid);
        if (!isRelation || !m_triggers.relations.find(object.oid))
            continue;
        if (m_transaction.hasPendingEvents(object.oid))
            return refusedByEvents(u"DROP TABLE"_s, object.oid);
        emptied.add(object.oid, {});
    }
    PlayedStatement played = emptyAll(emptied);
    warnOfDependents(drop, played.warnings);
    m_dependencies.remove(drop);
    silenceKeys();
    return played;
}

/// Those that the statement names are the rows of the first table.
PlayedStatement PostgreSqlTableStatements::emptyAll(const Emptied& emptied)
{
    PlayedStatement played;
    qint64 all = 0;
    TableId first;
    for (const auto& [oid, key] : emptied.inOrder) {
        const PostgreSqlRelation& relation = *m_triggers.relations.find(oid);
        first = first ? first : relation.table;
        const qint64 rows = empty(relation, key, RowsOfPlan - all);
        all += rows;
        played.selected += relation.table == first ? rows : 0;
    }
    played.rows = m_transaction.statementRows();
    return played;
}

/// Takes away all rows of a relation, of which there may be `most`; returns how many.
qint64 PostgreSqlTableStatements::empty(const PostgreSqlRelation& relation, ForeignKeyId key, qint64 most)
{
    if (relation.isPartitioned)
        return 0;
    if (relation.isForeign)
        refuseForeign(relation.name);
    std::vector<std::pair<qint64, QString>> places;
    {
        Cursor cursor
            = m_store.connection().query(u"SELECT tableoid::bigint, ctid::text FROM ONLY %1 LIMIT %2"_s.arg(
                relation.sqlName, QString::number(most + 1)));
        while (cursor.next())
            places.emplace_back(cursor.integer(0), cursor.text(1));
    }
    if (std::ssize(places) > most)
        refuseManyRows();
    std::vector<StoredRowId> rows = m_store.loadPlaces(places);
    std::ranges::copy(m_store.touchedRows(relation.oid), std::back_inserter(rows));
    std::erase_if(rows, [&](StoredRowId row) {
        return !m_store.row(row).isPresent || m_store.row(row).relation != relation.oid;
    });
    m_store.sortAsScanned(rows);
    for (const StoredRowId row : rows)
        m_transaction.emptyRow(row, key);
    return std::ssize(rows);
}

/// The keys of a dropped table go with it.
void PostgreSqlTableStatements::silenceKeys()
{
    for (auto& [relation, triggers] : m_triggers.byRelation)
        for (auto* list : {&triggers.onInsert, &triggers.onUpdate, &triggers.onDelete})
            for (ConstraintTrigger& trigger : *list)
                if (m_dependencies.isKeyGone(trigger.key))
                    trigger.firing = TriggerFiring::Never;
}

PlayedStatement PostgreSqlTableStatements::refused(const QString& message)
{
    m_transaction.refuse(Verdict::Blocked, message);
    return {0, m_transaction.refusal(), m_transaction.statementRows(), {}};
}

PlayedStatement PostgreSqlTableStatements::refusedByEvents(const QString& statement, qint64 relation)
{
    return refused(u"cannot %1 \"%2\" because it has pending trigger events"_s.arg(
        statement, m_triggers.relations.find(relation)->name));
}

/// Of the tables among them the rows tell.
void PostgreSqlTableStatements::warnOfDependents(const PostgreSqlDrop& drop,
                                                 std::vector<Warning>& warnings) const
{
    constexpr qsizetype MostNamed = 10;
    QStringList names;
    for (const PostgreSqlObject& object : drop.dependents) {
        const bool isTable
            = object == PostgreSqlDependencies::relation(object.oid) && m_triggers.relations.find(object.oid);
        if (!isTable && names.size() < MostNamed)
            names << m_dependencies.description(object);
        else if (!isTable && names.back() != u"…"_s)
            names << u"…"_s;
    }
    if (!names.isEmpty())
        warnings.push_back(
            {u"drops-more"_s, {}, tr("CASCADE drops more than tables: %1.").arg(names.join(u", "_s))});
}

QString PostgreSqlTableStatements::hasDependents(const std::vector<qint64>& named) const
{
    return named.size() == 1 ? u"cannot drop %1 because other objects depend on it"_s.arg(
               m_dependencies.description(PostgreSqlDependencies::relation(named.front())))
                             : u"cannot drop desired object(s) because other objects depend on them"_s;
}
