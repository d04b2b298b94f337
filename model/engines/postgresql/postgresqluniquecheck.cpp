#include "model/engines/postgresql/postgresqluniquecheck.h"

#include "model/engines/postgresql/postgresqlevaluation.h"
#include "model/engines/postgresql/postgresqlquoting.h"
#include "model/engines/postgresql/postgresqlrowsql.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

PostgreSqlUniqueCheck::PostgreSqlUniqueCheck(PostgreSqlRowStore& store)
    : m_store(store)
{
}

bool PostgreSqlUniqueCheck::hasRival(const PostgreSqlRowRules& rules, const PostgreSqlUniqueIndex& index,
                                     StoredRowId row, qint64 relation, const Cells& cells,
                                     std::optional<PostgreSqlRefusal>& failure)
{
    using Part = PostgreSqlUniqueIndex::Part;
    Cells used;
    for (const ColumnId column : index.columns)
        used.push_back(cells[column.position()]);
    if (hasUnknown(used))
        return false;
    if (index.predicate.isEmpty() && !index.isExclusion && index.areNullsDistinct
        && std::ranges::all_of(index.parts, [](const Part& part) { return part.isByText; })) {
        Cells key;
        for (const Part& part : index.parts)
            key.push_back(cells[part.column.position()]);
        return !hasNull(key) && hasRivalInMemory(rules, index, row, relation, key);
    }
    const PostgreSqlEvaluation found
        = evaluatePostgreSql(m_store.connection(), rivalQuery(rules, index, row, relation, cells));
    if (!found.error.isEmpty())
        failure = PostgreSqlRefusal{found.error, {}};
    return found.error.isEmpty() && std::get<qint64>(found.value) != 0;
}

bool PostgreSqlUniqueCheck::hasRivalInMemory(const PostgreSqlRowRules& rules,
                                             const PostgreSqlUniqueIndex& index, StoredRowId row,
                                             qint64 relation, const Cells& key)
{
    PostgreSqlKeySearch search;
    search.table = m_store.row(row).table;
    search.scope = relation;
    for (const PostgreSqlUniqueIndex::Part& part : index.parts) {
        const auto column = std::ranges::find(rules.columns, part.column, &PostgreSqlColumn::column);
        search.columns.push_back({part.column, {}});
        search.valueTypes.push_back(column->plainBaseType);
    }
    return std::ranges::any_of(m_store.find(search, {key, key}),
                               [row](StoredRowId other) { return other != row; });
}

/// Asks among the rows of the relation as they are now: those of the snapshot that the replay has not touched,
/// and those that it has changed.
QString PostgreSqlUniqueCheck::rivalQuery(const PostgreSqlRowRules& rules, const PostgreSqlUniqueIndex& index,
                                          StoredRowId row, qint64 relation, const Cells& cells) const
{
    const PostgreSqlRelation& place = *m_store.relations().find(relation);
    QStringList items;
    QStringList conditions;
    for (size_t i = 0; i < index.parts.size(); ++i) {
        const PostgreSqlUniqueIndex::Part& part = index.parts[i];
        items << u"%1 AS k%2"_s.arg(part.expression).arg(i);
        QString condition = u"n.k%2 %1 o.k%2"_s.arg(part.operatorSql).arg(i);
        if (!index.areNullsDistinct)
            condition = u"(%1 OR (n.k%2 IS NULL AND o.k%2 IS NULL))"_s.arg(condition).arg(i);
        conditions << condition;
    }
    const QString predicate = index.predicate.isEmpty() ? u"true"_s : u"(%1)"_s.arg(index.predicate);
    const auto select = [&](const QString& source) {
        return u"SELECT %1 FROM %2 WHERE %3"_s.arg(items.join(u", "_s), source, predicate);
    };
    const auto rowSource = [&](const Cells& values) {
        return PostgreSql::rowSource(rules, values, place.name, index.columns);
    };
    std::vector<StoredRowId> touched = m_store.touchedRows(relation);
    touched.push_back(row);
    QStringList places;
    QStringList others;
    for (const StoredRowId other : touched) {
        const StoredRow& stored = m_store.row(other);
        if (stored.origin == relation)
            places << u'"' + stored.place + u'"';
        if (other != row && stored.isPresent && stored.relation == relation)
            others << select(rowSource(stored.image->cells));
    }
    others << select(u"ONLY %1 AS %2"_s.arg(place.sqlName, PostgreSql::quoted(place.name)))
            + u" AND ctid <> ALL ('{%1}'::tid[])"_s.arg(places.join(u','));
    return u"SELECT EXISTS (SELECT FROM (%1) AS n JOIN (%2) AS o ON %3)::int"_s.arg(
        select(rowSource(cells)), others.join(u" UNION ALL "_s), conditions.join(u" AND "_s));
}
